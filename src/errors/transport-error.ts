import { kindOf } from "../schema/index.js";
import { AbortError, InternalError, NetworkError, TimeoutError } from "./client-error.js";
import { isServiceException } from "./guards.js";
import { isErrorLike } from "./is-error-like.js";
import { isOwnError } from "./is-own-error.js";
import { sentenceOf } from "./sentence-of.js";

/** Where and for whom a request was on its way when it failed. */
interface Attempt {
  readonly commandName: string;
  /** `https://partnercentral-channel.global.api.aws` */
  readonly origin: string;
  /** What to do when the request may have reached the service. */
  readonly advice: string;
  /** Whether this attempt or one before it may have reached the service. */
  readonly mayHaveArrived?: boolean | undefined;
  /** Whether the head of an answer has come. */
  readonly hasBegun?: boolean;
  /** That of the head, if it had one. */
  readonly requestId?: string | undefined;
}

/** There was no connection to send anything on; another attempt may find one. */
const unreachable = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/;

/** The connection broke; another one may not. */
const broken =
  /^(ECONN(RESET|ABORTED)|EPIPE|ETIMEDOUT|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_(SOCKET|(HEADERS|BODY)_TIMEOUT)|Connection(Closed|Reset))$/;

/** Refused before there was a secure connection to send anything on: the certificate, or what answered speaks no TLS. */
const beforeTls = /^((ERR_TLS_CERT|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)_\w+|ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG))$/;

/** Others that systems, Node and undici give to what fails of a connection. */
const connectionCode = /^(E[A-Z]{3,}|EAI_AGAIN|(UND_ERR|ERR_(TLS|SSL|HTTP2|STREAM)|HPE)_\w+|Connection\w+)$/;

/** The words of Chrome, Node, Firefox, Safari, React Native, Deno and workerd for a `fetch` that found no server or lost it. */
const fetchFailures = [
  /^(failed to fetch|load failed)( \(.*\))?$/i,
  /^(fetch failed|terminated|error in input stream|network error|network request failed|network connection lost\.?)$/i,
  /^(networkerror when attempting to fetch resource|the internet connection appears to be offline|the network connection was lost)\.?$/i,
  /^(could not connect to the server\.?$|error sending request|error reading a body from connection)/i,
];

/** Errors that have come out of a handler before: the retry and `send` write on them, for each call what is known of it. */
const written = new WeakSet<object>();

/**
 * What an HTTP handler threw, as an error of this package that says what happened and what to do. What is no fault of the
 * transport comes back as it is, or, when a handler throws the same error again and again, as a copy.
 */
export function asTransportError(thrown: unknown, attempt: Attempt): unknown {
  try {
    const error = ownCopy(thrown);
    if (isOwnError(error) || isServiceException(error)) return error;
    const code = codeOf(error);
    if (isAbort(error)) return new AbortError(`${attempt.commandName} was aborted. ${attempt.advice}`, { cause: error });
    if (isTimeout(error, code)) return timeoutError(error, attempt);
    if (code !== undefined || isFetchFailure(error)) return networkError(error, code, attempt);
    return asWritable(error, attempt);
  } catch {
    // Even to look at it can throw.
    return new InternalError(`${attempt.commandName}: the HTTP handler failed in a way that cannot be told. ${attempt.advice}`, {
      cause: thrown,
    });
  }
}

function ownCopy(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return error;
  if (!written.has(error)) return written.add(error) && error;
  const copy = Object.create(Object.getPrototypeOf(error) as object, Object.getOwnPropertyDescriptors(error)) as { $metadata?: object };
  if (copy.$metadata !== undefined) copy.$metadata = { ...copy.$metadata };
  return copy;
}

/** True for a request that had no connection to travel on. */
export function neverArrived(error: unknown): boolean {
  try {
    const failure = failureOf(error);
    if (failure === undefined) return isErrorLike(error) && /did not establish a connection/.test(error.message);
    const { code, syscall, message } = failure;
    if (beforeTls.test(code) || /wrong version number|before secure TLS connection/i.test(message ?? "")) return true;
    // A connection that stands can be told that the way is gone, too.
    return syscall === "connect" || (unreachable.test(code) && syscall !== "read" && syscall !== "write");
  } catch {
    return false;
  }
}

function isAbort(error: unknown): boolean {
  return isErrorLike(error) && error.name === "AbortError";
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

const checkNetwork = "Check the network and any proxy.";

function timeoutError(error: unknown, { commandName, origin, advice }: Attempt): TimeoutError {
  const [got, what] = neverArrived(error) ? ["no connection to", checkNetwork] : ["no answer from", advice];
  return new TimeoutError(`${commandName} got ${got} ${origin} in time. ${what}`, { cause: error });
}

function networkError(cause: unknown, code: string | undefined, attempt: Attempt): NetworkError {
  const { commandName, origin, advice, requestId, mayHaveArrived = false, hasBegun = false } = attempt;
  const isNew = !hasBegun && neverArrived(cause);
  const transient = code === undefined || unreachable.test(code) || broken.test(code);
  const details = [code, requestId && `request ${requestId}`].filter(Boolean).join(", ");
  const [happened, whatToDo] = explained({ code, isNew, hasBegun, transient });
  const message = `${commandName} ${happened} ${origin}${details && ` (${details})`}. ${whatToDo}`;
  return new NetworkError(isNew && !mayHaveArrived ? message : `${message} ${advice}`, { cause, code, transient });
}

interface Circumstance {
  readonly code: string | undefined;
  /** There was no connection. */
  readonly isNew: boolean;
  readonly hasBegun: boolean;
  /** Another attempt may not meet it. */
  readonly transient: boolean;
}

/** What happened, and what to do. */
function explained({ code, isNew, hasBegun, transient }: Circumstance): readonly [string, string] {
  if (hasBegun) return ["could not read the whole answer of", checkNetwork];
  if (code === undefined)
    return ["could not reach", "Check the network and the endpoint; in a browser, that the endpoint allows this origin (CORS)."];
  const happened = !isNew ? "lost its connection to" : transient ? "could not reach" : "found no secure way to";
  if (code === "ECONNREFUSED" && isNew) return [happened, "Nothing listens there: check the endpoint."];
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return [happened, "The host name was not found: check the endpoint, the region and the DNS."];
  if (unreachable.test(code)) return [happened, checkNetwork];
  return [
    happened,
    transient ? "Check the network." : "Check the scheme of the endpoint, its certificate, any proxy, and the limits of the system.",
  ];
}

/** The system's code, of the error or of what caused it: `fetch` hides it one level down. */
function codeOf(error: unknown): string | undefined {
  return failureOf(error)?.code;
}

/** What the system says of a failure. */
interface SystemFailure {
  readonly code: string;
  /** `connect`, `read`, ... */
  readonly syscall?: unknown;
  readonly message?: string;
}

export function failureOf(error: unknown, depth = 0): SystemFailure | undefined {
  if (typeof error !== "object" || error === null || depth > 5) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === "string" && (beforeTls.test(code) || connectionCode.test(code))
    ? (error as SystemFailure)
    : failureOf(cause, depth + 1);
}

function isFetchFailure(error: unknown): boolean {
  return isErrorLike(error) && /^(Type)?Error$/.test(error.name) && fetchFailures.some((words) => words.test(error.message));
}
