import { ApiError } from "./api-error.js";
import { computeSignature, type SignedRequest } from "./compute-signature.js";

/** Who may call the local service. */
export interface EmulatorIdentity {
  /** As a client has it. */
  readonly accessKeyId: string;
  /** As a client has it. */
  readonly secretAccessKey: string;
  /** Of temporary credentials. */
  readonly sessionToken?: string;
  /** The AWS account (12 digits) that calls with these keys. */
  readonly accountId: string;
}

const maxSkewMs = 5 * 60_000;

/**
 * Computes the signature of a request again and says who made it.
 *
 * @throws ApiError by the names that AWS gives to each fault of a signature.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 */
export async function authenticate(
  request: SignedRequest,
  { identities, service, nowMs }: { identities: readonly EmulatorIdentity[]; service: string; nowMs: number },
): Promise<EmulatorIdentity> {
  const authorization = parseAuthorization(request.headers.get("authorization"));
  if (authorization.service !== service) {
    throw new ApiError("InvalidSignatureException", `Credential should be scoped to correct service: '${service}'.`);
  }
  const identity = identities.find(({ accessKeyId }) => accessKeyId === authorization.accessKeyId);
  if (identity === undefined || (request.headers.get("x-amz-security-token") ?? undefined) !== identity.sessionToken) {
    throw new ApiError("UnrecognizedClientException", "The security token included in the request is invalid.");
  }
  requireSignedHeaders(request, authorization.signedHeaders);
  const date = requireFreshDate(request.headers.get("x-amz-date"), authorization.date, nowMs);
  const { region, signedHeaders, signature } = authorization;
  const expected = await computeSignature(request, { secretAccessKey: identity.secretAccessKey, date, region, service, signedHeaders });
  if (expected === signature) return identity;
  throw new ApiError(
    "InvalidSignatureException",
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
  );
}

interface Authorization {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

function parseAuthorization(header: string | null): Authorization {
  if (header === null) throw new ApiError("MissingAuthenticationTokenException", "Missing Authentication Token");
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([\w-]+)\/([\w-]+)\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      header,
    );
  if (match === null)
    throw new ApiError("IncompleteSignatureException", "The Authorization header is not of the form of AWS4-HMAC-SHA256.");
  const [, accessKeyId = "", date = "", region = "", service = "", signedHeaders = "", signature = ""] = match;
  return { accessKeyId, date, region, service, signedHeaders: signedHeaders.split(";"), signature };
}

/** `host`, `content-type` and every `x-amz-*` header that the request has. */
function requireSignedHeaders({ headers }: SignedRequest, signed: readonly string[]): void {
  const needed = ["host", ...Array.from(headers.keys()).filter((name) => name === "content-type" || name.startsWith("x-amz-"))];
  const missing = needed.filter((name) => !signed.includes(name));
  if (missing.length > 0) throw new ApiError("InvalidSignatureException", `These headers must be signed: ${missing.join(", ")}.`);
}

function requireFreshDate(date: string | null, scopeDate: string, nowMs: number): string {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date ?? "");
  if (date === null || match === null || !date.startsWith(scopeDate)) {
    throw new ApiError("IncompleteSignatureException", "x-amz-date is missing, or is not the date of the credential scope.");
  }
  const [, year, month, day, hour, minute, second] = match;
  const signedAtMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Math.abs(nowMs - signedAtMs) <= maxSkewMs) return date;
  const wrong = signedAtMs < nowMs ? "Signature expired" : "Signature not yet current";
  throw new ApiError("InvalidSignatureException", `${wrong}: ${date} is more than 5 minutes from ${new Date(nowMs).toISOString()}.`);
}
