import { HttpRequest } from "@smithy/core/transport";
import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  FinalizeHandler,
  FinalizeHandlerOutput,
  FinalizeRequestMiddleware,
  HandlerExecutionContext,
  Provider,
  RelativeMiddlewareOptions,
} from "@smithy/types";
import { isExpiredToken, refreshCredentials, type SignOptions, signRequest, withCredentials } from "../src/auth/index.js";
import { ConfigurationError, sentenceOf } from "../src/errors/index.js";
import { withValue } from "../src/known-value.js";
import { orReject } from "../src/or-reject.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";
import { commandNameOf } from "../src/protocol/index.js";
import { withMembers } from "../src/with-members.js";

/** What {@link httpSigningPlugin} is told. */
export interface SigningConfig {
  /** Read at each send. */
  readonly credentials?: AwsCredentialIdentityProvider | undefined;
  /** Signed for where the endpoint does not say a region itself: a custom endpoint. */
  readonly region?: Provider<string> | undefined;
  /** By how many milliseconds the service's clock is ahead; read at each attempt. */
  readonly systemClockOffset?: number | undefined;
}

/** What {@link httpSigningPlugin} is told. */
export interface SigningOptions {
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * Signs each attempt afresh with SigV4: the date of now, and one set of credentials that is valid now.
 *
 * When the service says that the session token has expired, the credentials are refreshed, and the retry is told that
 * another attempt may succeed: once per call.
 */
export function httpSigningMiddleware<Input extends object, Output extends object>(
  config: SigningConfig,
  { now = () => Date.now() }: SigningOptions = {},
): FinalizeRequestMiddleware<Input, Output> {
  /** The requests of calls whose credentials were refreshed: every attempt starts from the same one. */
  const refreshed = new WeakSet<HttpRequest>();
  return (next, context): FinalizeHandler<Input, Output> =>
    (args) => {
      const { request } = args;
      if (!HttpRequest.isInstance(request)) return next(args);
      const onError = async (error: unknown, credentials: AwsCredentialIdentity): Promise<never> => {
        if (isExpiredToken(error) && !refreshed.has(request)) {
          refreshed.add(request);
          if (await refreshCredentials(config.credentials, credentials)) Object.assign(error, { $retryable: {} });
        }
        throw error;
      };
      const sendSigned = (region: string, credentials: AwsCredentialIdentity): Promise<FinalizeHandlerOutput<Output>> => {
        const date = new Date(now() + (config.systemClockOffset ?? 0));
        const signed = signedFor(context, request, { credentials, region, date });
        return Promise.resolve(next(withMembers(args, { request: signed }))).catch((error: unknown) => onError(error, credentials));
      };
      // The credentials come last, and then nothing is waited for: they are valid, and the date is that of now.
      const signFor = (region = "us-east-1"): Promise<FinalizeHandlerOutput<Output>> =>
        withCredentials(config.credentials, commandNameOf(context), (credentials) => sendSigned(region, credentials));
      const region = signingRegionOf(context);
      return orReject(() => (region === undefined ? withValue(config.region, signFor) : signFor(region)));
    };
}

/** @throws ConfigurationError for what no signature can cover. */
function signedFor(context: HandlerExecutionContext, request: HttpRequest, options: SignOptions): HttpRequest {
  try {
    return signRequest(request, options);
  } catch (cause) {
    throw new ConfigurationError(
      `${commandNameOf(context)} was not sent: its request cannot be signed. ${sentenceOf(cause)} Check the middleware that changes it, and the clock.`,
      { cause },
    );
  }
}

function signingRegionOf({ endpointV2 }: HandlerExecutionContext): string | undefined {
  const schemes = endpointV2?.properties?.["authSchemes"] as { name: string; signingRegion?: string }[] | undefined;
  return schemes?.find(({ name }) => name === "sigv4")?.signingRegion;
}

/** Where {@link httpSigningMiddleware} stands on a stack, under which name. */
export const httpSigningMiddlewareOptions: RelativeMiddlewareOptions = {
  name: "httpSigningMiddleware",
  aliases: ["apiKeyMiddleware", "tokenMiddleware", "awsAuthMiddleware"],
  relation: "after",
  toMiddleware: "retryMiddleware",
  tags: ["HTTP_SIGNING"],
  override: true,
};

/** Plugs {@link httpSigningMiddleware} into a stack. */
export function httpSigningPlugin(config: SigningConfig, options?: SigningOptions): AnyPlugin {
  return pluginOf(() => httpSigningMiddleware(config, options), httpSigningMiddlewareOptions);
}
