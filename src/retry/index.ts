export { clientRate } from "./client-rate.js";
export { StandardRetry } from "./standard-retry.js";
