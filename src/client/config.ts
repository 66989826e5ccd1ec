import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  Endpoint,
  EndpointV2,
  FetchHttpHandlerOptions,
  Logger,
  NodeHttpHandlerOptions,
  Provider,
  RetryStrategy,
  RetryStrategyV2,
  UserAgent,
} from "@smithy/types";
import type { AttemptEvent } from "../../middleware/index.js";
import type { EndpointParameters, HttpRequestHandler } from "../http/index.js";
import type { QuotaLanes, QuotaRates } from "../quota/index.js";
import type { RuntimeExtension } from "./extensions.js";

/** A custom endpoint: an absolute URL, or one in the forms that AWS SDKs pass around. */
export type PartnerCentralChannelEndpoint = string | URL | Endpoint | Pick<EndpointV2, "url">;

/** How a client tries again: in both modes the same errors, as often, with the same pauses. */
export type RetryMode = "standard" | "adaptive";

/** The options of {@link PartnerCentralChannelClient}: all optional, with the names and meanings of the official clients. */
export interface PartnerCentralChannelClientConfig {
  /**
   * Needed outside the commercial partition only (GovCloud, China), and for a custom endpoint, which is signed for it. The
   * API is global within a partition. Default: in Node `AWS_REGION`, then the region of the profile; else `us-east-1`.
   */
  region?: string | Provider<string> | undefined;
  /**
   * An identity, or a provider such as those of `@aws-sdk/credential-providers`. Default in Node: environment variables,
   * else the AWS default chain (profiles, SSO, containers, instance roles). Elsewhere there is no default.
   */
  credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
  /** Send here instead: an absolute URL. Default in Node: `AWS_ENDPOINT_URL_PARTNERCENTRAL_CHANNEL` or `AWS_ENDPOINT_URL`. */
  endpoint?: PartnerCentralChannelEndpoint | Provider<PartnerCentralChannelEndpoint> | undefined;
  /**
   * Any Smithy HTTP handler, or options for the default one: `NodeHttpHandler` in Node, `FetchHttpHandler` elsewhere.
   */
  requestHandler?: HttpRequestHandler | NodeHttpHandlerOptions | FetchHttpHandlerOptions | undefined;
  /** Attempts of one call, the first included: a whole number of at least 1. Default: `AWS_MAX_ATTEMPTS` in Node, else 3. */
  maxAttempts?: number | Provider<number> | undefined;
  /**
   * `"adaptive"`: once the service throttles, each attempt also waits for as long as it takes to keep to what the service
   * takes, measured anew with each answer. Default: `AWS_RETRY_MODE` in Node, else `"standard"`, which leaves that to `quota`.
   */
  retryMode?: RetryMode | Provider<RetryMode> | undefined;
  /** Decides what is tried again and when. Default: that of the `retryMode`. It replaces `maxAttempts` and `retryMode`. */
  retryStrategy?: RetryStrategy | RetryStrategyV2 | Provider<RetryStrategy | RetryStrategyV2> | undefined;
  /**
   * The longest that one attempt may take, in milliseconds: from the connection to the last byte of the answer. It ends in a
   * `TimeoutError`, after which the next attempt is made. Default: 30,000. `Infinity` switches it off.
   */
  attemptTimeoutMs?: number | undefined;
  /**
   * The longest that one call may take, in milliseconds: credentials, all attempts, and the pauses between them, but no wait
   * for the quota. It ends in a `TimeoutError`. Default: 120,000. `Infinity` switches it off.
   */
  callTimeoutMs?: number | undefined;
  /**
   * Keeps each operation to the rate that the service takes from an account; attempts wait in order for their turn, which
   * counts towards no timeout of the HTTP handler. `"published"`: 3 writes and 5 reads a second of each operation, for this
   * client. `{ writesPerSecond, readsPerSecond, maxWaitMs? }`: quotas of your own in calls a second, and the longest wait in
   * milliseconds, after which the attempt ends in a `QuotaWaitError`. Lanes from `createQuotaLanes()`: shared with other
   * clients. `false`: no waiting. Default: `"published"`, and with a custom endpoint `false`.
   */
  quota?: false | "published" | QuotaRates | QuotaLanes | undefined;
  /** By how many milliseconds the service's clock is ahead of this one, until its answers tell. Default: 0. */
  systemClockOffset?: number | undefined;
  /**
   * Told of each attempt when it has ended: its number, the pause before it and why it was made, its status, request id and
   * token. What it throws changes nothing. In Node and Bun the same events are published on the channel
   * `partnercentral-channel:attempt` of `diagnostics_channel`. Default: none.
   */
  onAttempt?: ((event: AttemptEvent) => unknown) | undefined;
  /** Told of each call when it has ended. Account ids are masked, display names left out. Default: none, and nothing is printed. */
  logger?: Logger | undefined;
  /** Check inputs before they are sent. Default: `true`. */
  validateInput?: boolean | undefined;
  /** Use the FIPS endpoint. Default: `AWS_USE_FIPS_ENDPOINT` in Node, else `false`. */
  useFipsEndpoint?: boolean | Provider<boolean> | undefined;
  /** The profile of the shared config files to take credentials and region from (Node). Default: `AWS_PROFILE`. */
  profile?: string | undefined;
  /** Names your application in the user agent, at most 50 characters. Default: `AWS_SDK_UA_APP_ID` in Node. */
  userAgentAppId?: string | Provider<string | undefined> | undefined;
  /** More sections for the user agent: a string, or `[[name, version], ...]`. */
  customUserAgent?: string | UserAgent | undefined;
  /** Resolve the middleware stack once per command class; later changes of the stack are then not seen. Default: `false`. */
  cacheMiddleware?: boolean | undefined;
  /** Each may change region, credentials, retry strategy and HTTP handler, after all other options and in this order. */
  extensions?: readonly RuntimeExtension[] | undefined;
}

/** The config as the stages, other packages' commands and tools read it: providers where a value may come later. */
export interface PartnerCentralChannelClientResolvedConfig {
  /** As in the official client; tools group by it. */
  readonly serviceId: string;
  readonly apiVersion: string;
  /** Tells our commands that the stack has the service's stages. */
  readonly hasServiceStages: true;
  readonly validateInput: boolean;
  readonly attemptTimeoutMs: number;
  readonly callTimeoutMs: number;
  readonly cacheMiddleware: boolean;
  readonly isCustomEndpoint: boolean;
  readonly region: Provider<string>;
  readonly useFipsEndpoint: Provider<boolean>;
  readonly maxAttempts: Provider<number>;
  readonly retryMode: Provider<RetryMode>;
  readonly retryStrategy: Provider<RetryStrategy | RetryStrategyV2>;
  readonly onAttempt?: ((event: AttemptEvent) => unknown) | undefined;
  /** Where attempts wait for their turn, unless they need not. */
  readonly quota?: QuotaLanes | undefined;
  /** The sections of the user agent that name this package and the platform. */
  readonly defaultUserAgent: readonly string[];
  readonly userAgentAppId: Provider<string | undefined>;
  readonly customUserAgent?: UserAgent | undefined;
  readonly endpointProvider: (parameters: EndpointParameters) => EndpointV2;
  /** Only with a custom endpoint. */
  readonly endpoint?: Provider<Endpoint> | undefined;
  /** Kept up to date with the answers. */
  systemClockOffset: number;
  /** Credentials providers look for it. */
  readonly profile?: string | undefined;
  /** Read at each send: may be replaced, by an identity too. It is asked once for calls of the same time. */
  get credentials(): AwsCredentialIdentityProvider;
  set credentials(credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider);
  /** Read at each send: may be replaced. */
  requestHandler: HttpRequestHandler;
  /** Read at each send: may be replaced. */
  logger?: Logger | undefined;
}
