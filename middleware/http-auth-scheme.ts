import { getSmithyContext } from "@smithy/core/transport";
import type { AwsCredentialIdentityProvider, RelativeMiddlewareOptions, SerializeHandler, SerializeMiddleware } from "@smithy/types";
import { withCredentials } from "../src/auth/index.js";
import { orReject } from "../src/or-reject.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { commandNameOf } from "../src/protocol/index.js";

/** What {@link httpAuthSchemePlugin} is told. */
export interface HttpAuthSchemeConfig {
  /** Read at each send. */
  readonly credentials?: AwsCredentialIdentityProvider | undefined;
}

/**
 * Chooses SigV4 and loads the credentials before anything is built, so that a call without credentials ends early.
 *
 * @throws CredentialsError when there are none.
 */
export function httpAuthSchemeMiddleware<Input extends object, Output extends object>(
  config: HttpAuthSchemeConfig,
): SerializeMiddleware<Input, Output> {
  return (next, context): SerializeHandler<Input, Output> =>
    (args) =>
      orReject(() =>
        withCredentials(config.credentials, commandNameOf(context), (identity) => {
          getSmithyContext(context)["selectedHttpAuthScheme"] = { httpAuthOption: { schemeId: "aws.auth#sigv4" }, identity };
          return next(args);
        }),
      );
}

/** Where {@link httpAuthSchemeMiddleware} stands on a stack, under which name. */
export const httpAuthSchemeMiddlewareOptions: RelativeMiddlewareOptions = {
  name: "httpAuthSchemeMiddleware",
  relation: "before",
  toMiddleware: "endpointV2Middleware",
  tags: ["HTTP_AUTH_SCHEME"],
  override: true,
};

/** Plugs {@link httpAuthSchemeMiddleware} into a stack. */
export function httpAuthSchemePlugin(config: HttpAuthSchemeConfig): AnyPlugin {
  return pluginOf(() => httpAuthSchemeMiddleware(config), httpAuthSchemeMiddlewareOptions);
}
