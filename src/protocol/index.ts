export { Call } from "./call.js";
export { abortSignalOf, callOf, commandNameOf, operationOf, resendAdvice } from "./handler-context.js";
export { deserializeResponse } from "./deserialize-response.js";
export { retryAfterMs } from "./retry-after.js";
export { serializeRequest } from "./serialize-request.js";
