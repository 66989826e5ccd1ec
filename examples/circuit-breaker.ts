/** Stops calling a service that is down, and tries again after a while; in a checkout, `npm run example circuit-breaker` runs it. */
import {
  definePlugin,
  isClientError,
  isServiceException,
  ListRelationshipsCommand,
  PartnerCentralChannelClient,
} from "partnercentral-channel";

interface CircuitBreakerOptions {
  /** Calls that fail one after another before it opens. */
  readonly failures: number;
  /** How long it stays open. */
  readonly coolDownMs: number;
  readonly now?: () => number;
}

class CircuitOpenError extends Error {
  override readonly name = "CircuitOpenError";
}

/** What tells that the service is down; a wrong input does not. */
const isOutage = (error: unknown): boolean =>
  isClientError(error, "network") || isClientError(error, "timeout") || (isServiceException(error) && error.$fault === "server");

function circuitBreakerPlugin({ failures, coolDownMs, now = () => performance.now() }: CircuitBreakerOptions) {
  let failedInARow = 0;
  let openUntilMs = 0;
  return definePlugin({
    name: "circuitBreakerMiddleware",
    // Around the retries: a call that is refused here costs nothing.
    step: "initialize",
    priority: "high",
    handle: async ({ commandName }, next) => {
      if (now() < openUntilMs) throw new CircuitOpenError(`${commandName} was not sent: the service is down. Try again later.`);
      // Until this one has ended, no other tries.
      if (failedInARow >= failures) openUntilMs = now() + coolDownMs;
      try {
        const result = await next();
        failedInARow = 0;
        openUntilMs = 0;
        return result;
      } catch (error) {
        if (!isOutage(error)) throw error;
        failedInARow += 1;
        if (failedInARow >= failures) openUntilMs = now() + coolDownMs;
        throw error;
      }
    },
  });
}

let nowMs = 0;
let isDown = true;
const client = new PartnerCentralChannelClient({ maxAttempts: 1 });
client.middlewareStack.use(circuitBreakerPlugin({ failures: 3, coolDownMs: 30_000, now: () => nowMs }));
// The outage, for this example: nothing reaches the service.
client.middlewareStack.use(
  definePlugin({
    name: "outageMiddleware",
    step: "deserialize",
    handle: (_call, next) => (isDown ? Promise.reject(Object.assign(new Error("no route"), { code: "ECONNREFUSED" })) : next()),
  }),
);

const call = () =>
  client.send(new ListRelationshipsCommand({ catalog: "Sandbox" })).then(
    () => console.log("done"),
    (error: Error) => console.log(error.name),
  );
for (let number = 1; number <= 5; number += 1) await call();
isDown = false;
await call();
nowMs = 30_000;
await call();
await call();
client.destroy();
