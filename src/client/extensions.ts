import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  ChecksumAlgorithm,
  Provider,
  RetryStrategy,
  RetryStrategyV2,
} from "@smithy/types";
import { ConfigurationError } from "../errors/index.js";
import type { HttpRequestHandler } from "../http/index.js";

/** What a {@link RuntimeExtension} reads and sets: as in the official clients, but that SigV4 is the one way to sign. */
export interface PartnerCentralChannelExtensionConfiguration {
  setRegion(region: Provider<string>): void;
  region(): Provider<string>;
  setCredentials(credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider): void;
  /** A provider; the type is that of the official clients, so that extensions fit both. */
  credentials(): AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
  setRetryStrategy(retryStrategy: Provider<RetryStrategy | RetryStrategyV2>): void;
  retryStrategy(): Provider<RetryStrategy | RetryStrategyV2>;
  setHttpHandler(handler: HttpRequestHandler): void;
  httpHandler(): HttpRequestHandler;
  /** Changes an option of the HTTP handler, if that can be done. */
  updateHttpClientConfig(key: string, value: unknown): void;
  /** The options of the HTTP handler, as far as it tells them. */
  httpHandlerConfigs(): object;
  /** Kept, and of no use here: no operation of this API has checksums. */
  addChecksumAlgorithm(algorithm: ChecksumAlgorithm): void;
  checksumAlgorithms(): ChecksumAlgorithm[];
}

/** Changes the config of a client when it is made, whichever client it is. */
export interface RuntimeExtension {
  configure(extensionConfiguration: PartnerCentralChannelExtensionConfiguration): void;
}

/** The part of a client's config that extensions may change, and only when the client is made. */
interface ExtensibleConfig {
  region: Provider<string>;
  get credentials(): AwsCredentialIdentityProvider;
  set credentials(credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider);
  retryStrategy: Provider<RetryStrategy | RetryStrategyV2>;
  requestHandler: HttpRequestHandler;
}

/** What the HTTP handlers of Smithy have, and others need not. */
type ConfigurableHandler = HttpRequestHandler & {
  updateHttpClientConfig?(key: string, value: unknown): void;
  httpHandlerConfigs?(): object;
};

/**
 * Lets each extension, in order, change the config; what one has set, the next reads.
 *
 * @throws ConfigurationError when one wants another way to sign.
 */
export function applyExtensions(config: ExtensibleConfig, extensions: readonly RuntimeExtension[]): void {
  if (extensions.length === 0) return;
  const checksumAlgorithms: ChecksumAlgorithm[] = [];
  const handler = (): ConfigurableHandler => config.requestHandler;
  const configuration: PartnerCentralChannelExtensionConfiguration = {
    setRegion: (region) => void (config.region = region),
    region: () => config.region,
    setCredentials: (credentials) => void (config.credentials = credentials),
    credentials: () => config.credentials,
    setRetryStrategy: (retryStrategy) => void (config.retryStrategy = retryStrategy),
    retryStrategy: () => config.retryStrategy,
    setHttpHandler: (requestHandler) => void (config.requestHandler = requestHandler),
    httpHandler: handler,
    updateHttpClientConfig: (key, value) => handler().updateHttpClientConfig?.(key, value),
    httpHandlerConfigs: () => handler().httpHandlerConfigs?.() ?? {},
    addChecksumAlgorithm: (algorithm) => void checksumAlgorithms.push(algorithm),
    checksumAlgorithms: () => checksumAlgorithms,
  };
  Object.assign(configuration, { setHttpAuthScheme: noScheme, setHttpAuthSchemeProvider: noScheme });
  for (const extension of extensions) extension.configure(configuration);
}

/** In place of no such function, which would say nothing of what to do. */
function noScheme(): never {
  throw new ConfigurationError("extensions: the client has SigV4 alone. Replace httpSigningMiddleware instead.");
}
