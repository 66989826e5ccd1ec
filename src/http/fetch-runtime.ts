import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { CredentialsError } from "../errors/index.js";
import type { Runtime } from "./runtime.js";

/** Browsers, React Native and edge runtimes: everything that has `fetch`. */
export const runtime: Runtime = {
  createRequestHandler: (options) => new FetchHttpHandler({ requestInit: () => ({ redirect: "manual" }), ...options }),
  environment: () => ({}),
  profileRegion: () => Promise.resolve(undefined),
  defaultCredentials: () => () =>
    Promise.reject(
      new CredentialsError(
        "No credentials: outside Node the client has no place to look for them. Pass `credentials` to the client, an identity or a provider such as fromCognitoIdentityPool.",
      ),
    ),
  userAgent: () => ["lang/js"],
  lambdaTraceId: () => undefined,
};
