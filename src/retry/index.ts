export { clientRate } from "./client-rate.js";
export { firstAttempt } from "./first-attempt.js";
export { StandardRetry } from "./standard-retry.js";
