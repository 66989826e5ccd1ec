import { type QuotaClock, systemClock } from "./clock.js";
import { Lane, type QuotaSlot } from "./lane.js";
import { checkQuotaRates, publishedRates, type QuotaRates, rateOf } from "./rates.js";

/**
 * The lanes of an account: one for each operation, as each has a quota of its own. One of your own may keep a quota for
 * several programs.
 */
export interface QuotaLanes {
  /** How long `take` waits at most, in milliseconds; for the message of the error. */
  readonly maxWaitMs?: number | undefined;
  /**
   * Waits for leave to make one attempt of an operation (`CreateRelationship`). Rejects as soon as the signal is aborted.
   * `undefined` when there was no leave in time.
   */
  take(operation: string, signal?: AbortSignal): Promise<QuotaSlot | undefined>;
}

/**
 * Lanes for several clients, which then keep a quota together. The quotas are those of an account: share lanes between the
 * clients of one account, and no others.
 *
 * @example
 * ```ts
 * const quota = createQuotaLanes();
 * const forImports = new PartnerCentralChannelClient({ quota });
 * const forTheSite = new PartnerCentralChannelClient({ quota });
 * ```
 *
 * @param rates - Default: those that the service publishes. A little room is left below them.
 * @param clock - Default: that of the system.
 * @throws ConfigurationError when the rates cannot be kept.
 */
export function createQuotaLanes(rates: QuotaRates = publishedRates, clock: QuotaClock = systemClock): QuotaLanes {
  checkQuotaRates(rates);
  const { maxWaitMs } = rates;
  const lanes = new Map<string, Lane>();
  const laneOf = (operation: string): Lane => {
    const lane =
      lanes.get(operation) ??
      new Lane({ ratePerSecond: rateOf(operation, rates), maxWaitMs: maxWaitMs ?? Number.POSITIVE_INFINITY, clock });
    lanes.set(operation, lane);
    return lane;
  };
  return { maxWaitMs, take: (operation, signal) => laneOf(operation).take(signal) };
}
