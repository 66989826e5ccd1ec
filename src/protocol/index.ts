export { cleanError } from "./clean-error.js";
export { Call } from "./call.js";
export { abortSignalOf, callOf, commandNameOf, endAdvice, operationOf, resendAdvice } from "./handler-context.js";
export { deserializeResponse } from "./deserialize-response.js";
export { rejection } from "./rejection.js";
export { header } from "./response-metadata.js";
export { retryAfterMs } from "./retry-after.js";
export { Secrets } from "./secrets.js";
export { serializeRequest } from "./serialize-request.js";
