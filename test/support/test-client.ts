import { StandardRetryStrategy } from "@smithy/core/retry";
import { PartnerCentralChannelClient, type PartnerCentralChannelClientConfig } from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";

/** The standard retry mode without its pauses. */
export function promptRetries(maxAttempts = 3): StandardRetryStrategy {
  const backoff = { computeNextBackoffDelay: () => 0, setDelayBase: () => undefined };
  return new StandardRetryStrategy({ maxAttempts, baseDelay: 0, backoff });
}

/** A client with keys that the local service takes, which waits neither between attempts nor for a quota. */
export function testClient(options: PartnerCentralChannelClientConfig = {}): PartnerCentralChannelClient {
  return new PartnerCentralChannelClient({ credentials: emulatorCredentials, retryStrategy: promptRetries(), quota: false, ...options });
}

/** What a call is rejected with. */
export async function rejectionOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error("The call was expected to be rejected, and was not.");
    },
    (error: unknown) => error,
  );
}
