import { NetworkError, PartnerCentralChannelClientError, TimeoutError } from "./client-error.js";
import { isServiceException } from "./guards.js";

/** Where and for whom a request was on its way when it failed. */
interface Attempt {
  readonly commandName: string;
  /** `https://partnercentral-channel.global.api.aws` */
  readonly origin: string;
}

/** A fault of the connection that another attempt may not meet. */
const transientCodes: ReadonlySet<string> = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ERR_STREAM_PREMATURE_CLOSE",
  "UND_ERR_SOCKET",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
]);

/** The words of Chrome, Node, Firefox, Safari and React Native for a `fetch` that found no server or lost it. */
const fetchFailures =
  /^(failed to fetch|fetch failed|networkerror when attempting to fetch resource\.?|load failed|network request failed|network error|terminated|error in input stream|the internet connection appears to be offline\.?)$/i;

/**
 * What an HTTP handler threw, as an error of this package that says what happened and what to do. What is no fault of the
 * transport comes back as it is.
 */
export function asTransportError(error: unknown, attempt: Attempt): unknown {
  if (error instanceof PartnerCentralChannelClientError || isServiceException(error)) return error;
  if (error instanceof Error && error.name === "TimeoutError") return timeoutError(error, attempt);
  const code = codeOf(error);
  if (code !== undefined || isFetchFailure(error)) return networkError(error, code, attempt);
  return error;
}

function timeoutError(error: unknown, { commandName, origin }: Attempt): TimeoutError {
  return new TimeoutError(
    `${commandName} got no answer from ${origin} in time. It may have been applied: send it again with the token at $metadata.clientToken.`,
    { cause: error },
  );
}

function networkError(error: unknown, code: string | undefined, { commandName, origin }: Attempt): NetworkError {
  return new NetworkError(`${commandName} could not reach ${origin}${code === undefined ? "" : ` (${code})`}. ${adviceFor(code)}`, {
    cause: error,
    code,
    transient: code === undefined || transientCodes.has(code),
  });
}

function adviceFor(code: string | undefined): string {
  if (code === undefined) return "Check the network and the endpoint; in a browser, that the endpoint allows this origin (CORS).";
  if (code === "ECONNREFUSED") return "Nothing listens there: check the endpoint.";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "The host name was not found: check the endpoint, the region and the DNS.";
  if (transientCodes.has(code))
    return "The connection broke: check the network. The request may have been applied: send it again with the token at $metadata.clientToken.";
  return "The connection could not be secured or used: check the scheme of the endpoint, its certificate and any proxy.";
}

/** The system's code, of the error or of what caused it: `fetch` hides it one level down. */
function codeOf(error: unknown, depth = 0): string | undefined {
  if (!(error instanceof Error) || depth > 5) return undefined;
  const { code } = error as { code?: unknown };
  return typeof code === "string" && isConnectionCode(code) ? code : codeOf(error.cause, depth + 1);
}

function isConnectionCode(code: string): boolean {
  return transientCodes.has(code) || /^(UND_ERR_|EPROTO$|ERR_TLS_|ERR_SSL_|HPE_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code);
}

function isFetchFailure(error: unknown): boolean {
  return error instanceof TypeError && fetchFailures.test(error.message);
}
