export type { QuotaClock } from "./clock.js";
export type { QuotaSlot } from "./lane.js";
export { createQuotaLanes, freeSlot, type QuotaLanes, takeSlot } from "./quota-lanes.js";
export { checkRates, type OperationRates, type QuotaRates, rateOf } from "./rates.js";
