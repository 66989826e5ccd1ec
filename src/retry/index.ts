export { StandardRetry } from "./standard-retry.js";
