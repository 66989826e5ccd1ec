import type { HttpRequest } from "@smithy/core/transport";
import type { AwsCredentialIdentityProvider, HttpHandlerOptions, HttpResponse, RequestHandler } from "@smithy/types";
import type { Ending, EndSignal } from "../ending.js";
import type { BodyText } from "./body-text.js";

/** Any Smithy HTTP handler. */
export type HttpRequestHandler = RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions>;

/** Settings that come from outside the program, where the runtime has such a place. */
export interface Environment {
  readonly endpoint?: string;
  readonly region?: string;
  readonly maxAttempts?: number | undefined;
  readonly retryMode?: "standard" | "adaptive" | undefined;
  readonly useFipsEndpoint?: boolean;
  readonly userAgentAppId?: string;
}

/** A channel of Node's `diagnostics_channel`. */
interface DiagnosticsChannel {
  readonly hasSubscribers: boolean;
  publish(message: unknown): void;
}

/** What differs between Node and everything that has `fetch`. `#runtime` is the one of the platform. */
export interface Runtime {
  /** The default HTTP handler; `options` are its own. */
  createRequestHandler(options: Record<string, unknown>): HttpRequestHandler;
  environment(): Environment;
  /** The region of the shared config file's profile. */
  profileRegion(profile: string | undefined): Promise<string | undefined>;
  /** Where credentials come from when the client was given none. */
  defaultCredentials(profile: string | undefined): AwsCredentialIdentityProvider;
  /** The parts of the user agent that name the platform. */
  userAgent(): string[];
  /** Where tools can listen for attempts, where the runtime has such a place. */
  attemptChannel(): DiagnosticsChannel | undefined;
  /** What gives the trace of the AWS Lambda invocation that this code runs in. Asked once per client: to ask the environment takes long. */
  lambdaTrace(): () => string | undefined;
}

/** How a body is read as it comes. */
export interface ReadStreamOptions {
  readonly text: BodyText;
  /** So many chunks may be there at once, before timers and signals have their turn. */
  readonly chunksPerTurn: number;
  /** Closes the stream when it is aborted. */
  readonly signal?: EndSignal | undefined;
}

/** What the platform's own HTTP handler takes and gives, where less will do than what others need. `#runtime` has it beside `runtime`. */
export interface HttpShortcuts {
  /** A signal for a handler that only listens to it; `undefined` for another, and where there is no such handler. */
  signalFor(handler: HttpRequestHandler, end: Ending): HttpHandlerOptions["abortSignal"];
  /** Reads a stream of the platform to its end; `undefined` for anything else. */
  readStream(body: unknown, options: ReadStreamOptions): Promise<string> | undefined;
}

/**
 * SHA-256 of the platform, without waiting. `#runtime` has it beside `runtime` and not in it, so that a bundle of commands
 * for another client does not get an HTTP handler with it.
 */
export interface Hashing {
  /** In hex; of a text, that of its UTF-8. */
  sha256(data: string | Uint8Array): string;
  /**
   * HMAC-SHA-256 with a key that is derived once: from the secret, by the HMAC of each part in turn. What comes back gives
   * the HMAC of a text in hex, and shows nothing of the key.
   */
  hmacWith(secret: string, parts: readonly string[]): (text: string) => string;
}
