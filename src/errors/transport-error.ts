import { kindOf } from "../schema/index.js";
import { InternalError, NetworkError, PartnerCentralChannelClientError, TimeoutError } from "./client-error.js";
import { isServiceException } from "./guards.js";
import { isErrorLike } from "./is-error-like.js";
import { sentenceOf } from "./sentence-of.js";

/** Where and for whom a request was on its way when it failed. */
interface Attempt {
  readonly commandName: string;
  /** `https://partnercentral-channel.global.api.aws` */
  readonly origin: string;
  /** What to do when the request may have reached the service. */
  readonly advice: string;
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

/** Nothing was sent: there was no connection. */
const unreachable: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Refused before there was a secure connection to send anything on: the certificate, or what answered speaks no TLS. */
const beforeTls =
  /^(ERR_TLS_CERT_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG))$/;

/** The words of Chrome, Node, Firefox, Safari and React Native for a `fetch` that found no server or lost it. */
const fetchFailures =
  /^(failed to fetch|fetch failed|networkerror when attempting to fetch resource\.?|load failed|network request failed|network error|terminated|error in input stream|the internet connection appears to be offline\.?)$/i;

/**
 * What an HTTP handler threw, as an error of this package that says what happened and what to do. What is no fault of the
 * transport comes back as it is.
 */
export function asTransportError(error: unknown, attempt: Attempt): unknown {
  if (error instanceof PartnerCentralChannelClientError || isServiceException(error)) return error;
  const code = codeOf(error);
  if (isTimeout(error, code)) return timeoutError(error, attempt);
  if (code !== undefined || isFetchFailure(error)) return networkError(error, code, attempt);
  return asWritable(error, attempt);
}

/** True for a request that had no connection to travel on. */
export function neverArrived(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure === undefined) return isErrorLike(error) && /did not establish a connection/.test(error.message);
  const { code, syscall, message } = failure;
  return unreachable.has(code) || syscall === "connect" || beforeTls.test(code) || /wrong version number/i.test(message ?? "");
}

/** `NodeHttpHandler` calls every lost connection a TimeoutError; those have a code of their own. */
function isTimeout(error: unknown, code: string | undefined): boolean {
  return isErrorLike(error) && error.name === "TimeoutError" && (code === undefined || code === "ETIMEDOUT");
}

/** The retry writes on what was thrown: that has to be an object, and not a frozen one. */
function asWritable(error: unknown, { commandName, advice }: Attempt): unknown {
  if (isErrorLike(error) && Object.isExtensible(error)) return error;
  const said = isErrorLike(error) ? `: ${sentenceOf(error)}` : ` with ${kindOf(error)}.`;
  return new InternalError(`${commandName}: the HTTP handler failed${said} Check the requestHandler. ${advice}`, {
    cause: error ?? undefined,
  });
}

function timeoutError(error: unknown, { commandName, origin, advice }: Attempt): TimeoutError {
  return new TimeoutError(`${commandName} got no answer from ${origin} in time. ${advice}`, { cause: error });
}

function networkError(error: unknown, code: string | undefined, { commandName, origin, advice }: Attempt): NetworkError {
  const isNew = neverArrived(error);
  const isPassing = code === undefined || transientCodes.has(code);
  const happened =
    isPassing && (isNew || code === undefined) ? "could not reach" : isNew ? "found no secure way to" : "lost its connection to";
  const explained = `${explain(code)}${isNew ? "" : ` ${advice}`}`;
  return new NetworkError(`${commandName} ${happened} ${origin}${code === undefined ? "" : ` (${code})`}. ${explained}`, {
    cause: error,
    code,
    transient: isPassing,
  });
}

function explain(code: string | undefined): string {
  if (code === undefined) return "Check the network and the endpoint; in a browser, that the endpoint allows this origin (CORS).";
  if (code === "ECONNREFUSED") return "Nothing listens there: check the endpoint.";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "The host name was not found: check the endpoint, the region and the DNS.";
  if (unreachable.has(code)) return "Check the network and any proxy.";
  if (transientCodes.has(code)) return "Check the network.";
  return "Check the scheme of the endpoint, its certificate, any proxy, and the limits of the system.";
}

/** The system's code, of the error or of what caused it: `fetch` hides it one level down. */
function codeOf(error: unknown): string | undefined {
  return failureOf(error)?.code;
}

interface SystemFailure {
  readonly code: string;
  /** `connect`, `read`, ... */
  readonly syscall?: unknown;
  readonly message?: string;
}

function failureOf(error: unknown, depth = 0): SystemFailure | undefined {
  if (typeof error !== "object" || error === null || depth > 5) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === "string" && isConnectionCode(code) ? (error as SystemFailure) : failureOf(cause, depth + 1);
}

function isConnectionCode(code: string): boolean {
  return /^(E[A-Z]{3,}|EAI_AGAIN|UND_ERR_\w+|ERR_(TLS|SSL|HTTP2|STREAM)_\w+|HPE_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+)$/.test(
    code,
  );
}

function isFetchFailure(error: unknown): boolean {
  return isErrorLike(error) && error.name === "TypeError" && fetchFailures.test(error.message);
}
