import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import type { FetchHttpHandlerOptions } from "@smithy/types";
import { CredentialsError } from "../errors/index.js";
import { noRedirects } from "./hardened-handler.js";
import type { HttpShortcuts, Runtime } from "./runtime.js";

export { hashing } from "./own-hashing.js";

export const httpShortcuts: HttpShortcuts = { signalFor: () => undefined, readStream: () => undefined };

/** Milliseconds from some fixed point. */
export const monotonicMs = (): number => performance.now();

/** Browsers, React Native and edge runtimes: everything that has `fetch`. */
export const runtime: Runtime = {
  createRequestHandler: (options: FetchHttpHandlerOptions) =>
    new FetchHttpHandler({ ...options, requestInit: (request) => ({ ...options.requestInit?.(request), ...noRedirects }) }),
  environment: () => ({}),
  profileRegion: () => Promise.resolve(undefined),
  defaultCredentials: () => () =>
    Promise.reject(
      new CredentialsError(
        "No credentials: outside Node the client has no place to look for them. Pass `credentials` to the client, an identity or a provider such as fromCognitoIdentityPool.",
      ),
    ),
  userAgent: () => ["lang/js"],
  attemptChannel: () => undefined,
  lambdaTrace: () => () => undefined,
};
