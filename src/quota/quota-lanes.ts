import type { Ending, EndSignal } from "../ending.js";
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
  return new OperationLanes(rates, clock);
}

/** Those of this package. */
class OperationLanes implements QuotaLanes {
  readonly maxWaitMs: number | undefined;
  private readonly rates: QuotaRates;
  private readonly clock: QuotaClock;
  private readonly lanes = new Map<string, Lane>();

  constructor(rates: QuotaRates, clock: QuotaClock) {
    this.rates = rates;
    this.clock = clock;
    this.maxWaitMs = rates.maxWaitMs;
  }

  readonly take = (operation: string, signal?: EndSignal): Promise<QuotaSlot | undefined> => this.laneOf(operation).take(signal);

  private readonly ownTake = this.take;

  /** A slot that need not be waited for. */
  free(operation: string): QuotaSlot | undefined {
    return this.laneOf(operation).free();
  }

  /** Whether nobody has put a `take` of his own in place of this one. */
  get isUnchanged(): boolean {
    return this.take === this.ownTake;
  }

  private laneOf(operation: string): Lane {
    const known = this.lanes.get(operation);
    if (known !== undefined) return known;
    const { maxWaitMs = Number.POSITIVE_INFINITY } = this;
    const lane = new Lane({ ratePerSecond: rateOf(operation, this.rates), maxWaitMs, clock: this.clock });
    this.lanes.set(operation, lane);
    return lane;
  }
}

/** A slot that need not be waited for. Of lanes of somebody else's nobody knows. */
export function freeSlot(lanes: QuotaLanes, operation: string): QuotaSlot | undefined {
  return isOwn(lanes) ? lanes.free(operation) : undefined;
}

/** Takes a slot of lanes of any origin; a signal is made only for those of somebody else, as it costs more than the wait. */
export function takeSlot(lanes: QuotaLanes, operation: string, end: Ending): Promise<QuotaSlot | undefined> {
  return isOwn(lanes) ? lanes.take(operation, end) : lanes.take(operation, end.signal);
}

function isOwn(lanes: QuotaLanes): lanes is OperationLanes {
  return lanes instanceof OperationLanes && lanes.isUnchanged;
}
