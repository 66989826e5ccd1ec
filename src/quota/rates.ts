import { ConfigurationError, unusable } from "../errors/index.js";
import { closest } from "../schema/index.js";

/** How often the service takes an operation from one account. */
export interface OperationRates {
  /** Calls a second of each operation that creates, updates, deletes or answers. */
  readonly writesPerSecond: number;
  /** Calls a second of each operation that reads one or lists. */
  readonly readsPerSecond: number;
}

/** The rates to keep, and how long to wait for that. */
export interface QuotaRates extends OperationRates {
  /** The longest that an attempt waits for its slot, in milliseconds. Default: as long as it takes. */
  readonly maxWaitMs?: number | undefined;
}

/**
 * The rates that the service publishes; each operation has its own, and both catalogs have the same.
 *
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/quotas.html
 */
export const publishedRates: OperationRates = { writesPerSecond: 3, readsPerSecond: 5 };

/** The rate of an operation by its name. */
export function rateOf(operation: string, { writesPerSecond, readsPerSecond }: OperationRates): number {
  return /^(Get|List)/.test(operation) ? readsPerSecond : writesPerSecond;
}

const rateNames = ["writesPerSecond", "readsPerSecond"] as const;

/**
 * Refuses rates that nothing can be kept to.
 *
 * @param option - What the message calls them.
 * @throws ConfigurationError that says what would be right.
 */
export function checkRates(rates: OperationRates, option: string, otherMembers: readonly string[] = []): void {
  if (typeof rates !== "object" || rates === null) throw unusable(option, rates, "{ writesPerSecond, readsPerSecond }");
  const known = [...rateNames, ...otherMembers];
  const unknown = Object.keys(rates).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new ConfigurationError(`${option}.${unknown}: no such member; did you mean ${closest(unknown, known) ?? known.join(", ")}?`);
  for (const name of rateNames) {
    const rate = rates[name];
    if (!Number.isFinite(rate) || rate <= 0) throw unusable(`${option}.${name}`, rate, "a number above 0");
  }
}

/** @throws ConfigurationError when the rates or the wait cannot be kept. */
export function checkQuotaRates(rates: QuotaRates): void {
  checkRates(rates, "quota", ["maxWaitMs"]);
  const { maxWaitMs = 0 } = rates;
  if (!(typeof maxWaitMs === "number" && maxWaitMs >= 0))
    throw unusable("quota.maxWaitMs", maxWaitMs, "a number of milliseconds, at least 0");
}
