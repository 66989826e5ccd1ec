export { loadCredentials } from "./load-credentials.js";
export { memoizeCredentials } from "./memoize-credentials.js";
export { randomToken } from "./random-token.js";
export { signRequest } from "./sigv4.js";
