import { checkRates, type OperationRates, rateOf } from "../quota/index.js";
import { ApiError } from "./api-error.js";

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

/** Keeps each operation of each account to a rate: a bucket of as many tokens as it takes in a second, which fills at that rate. */
export class Throttle {
  private readonly rates: OperationRates | undefined;
  private readonly buckets = new Map<string, Bucket>();

  /** @throws ConfigurationError when the rates are none. */
  constructor(rates: OperationRates | undefined) {
    if (rates !== undefined) checkRates(rates, "rates");
    this.rates = rates;
  }

  /** @throws ApiError when the account has called the operation too often. */
  take(operation: string, { accountId, nowMs }: { accountId: string; nowMs: number }): void {
    if (this.rates === undefined) return;
    const ratePerSecond = rateOf(operation, this.rates);
    const burst = Math.max(1, ratePerSecond);
    const key = `${accountId} ${operation}`;
    const { tokens, filledAtMs } = this.buckets.get(key) ?? { tokens: burst, filledAtMs: nowMs };
    const filled = Math.min(burst, tokens + (Math.max(0, nowMs - filledAtMs) * ratePerSecond) / 1000);
    this.buckets.set(key, { tokens: filled < 1 ? filled : filled - 1, filledAtMs: nowMs });
    if (filled < 1) throw new ApiError("ThrottlingException", "Rate exceeded");
  }

  clear(): void {
    this.buckets.clear();
  }
}
