import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import type { AwsCredentialIdentity, HttpRequest } from "@smithy/types";
import { service } from "../service.js";

/** Rewritten by proxies on the way, so that a signature over them would break. */
const unsignableHeaders = new Set(["traceparent", "tracestate", "baggage"]);

export interface SignOptions {
  readonly credentials: AwsCredentialIdentity;
  readonly region: string;
  readonly date: Date;
}

/**
 * A signed copy of a request, for the service of this package. `host`, `content-type` and each `x-amz-*` header are
 * signed, and so is the body.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function signRequest(request: HttpRequest, { credentials, region, date }: SignOptions): Promise<HttpRequest> {
  // Copied at once: an object that is rotated in place would give members of two identities.
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const identity = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  const signer = new SignatureV4({ credentials: identity, region, service: service.signingName, sha256: Sha256 });
  return signer.sign(request, { signingDate: date, unsignableHeaders });
}
