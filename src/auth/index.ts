export { withCredentials } from "./load-credentials.js";
export { memoizeCredentials } from "./memoize-credentials.js";
export { isExpiredToken, refreshCredentials } from "./refresh-credentials.js";
export { type SignOptions, signRequest } from "./sign-request.js";
