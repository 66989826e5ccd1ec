export { abortSignalOf, commandNameOf, operationOf, resendAdvice } from "./handler-context.js";
export { deserializeResponse } from "./deserialize-response.js";
export { serializeRequest } from "./serialize-request.js";
