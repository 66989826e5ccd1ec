export { cleanError } from "./clean-error.js";
export { Call } from "./call.js";
export {
  abortSignalOf,
  callOf,
  commandNameOf,
  endAdvice,
  operationNameOf,
  isDescribed,
  operationOf,
  resendAdvice,
  tokenMemberOfCommand,
} from "./handler-context.js";
export { deserializeResponse } from "./deserialize-response.js";
export { officialOperation } from "./official-operation.js";
export { rejection } from "./rejection.js";
export { header } from "./response-metadata.js";
export { retryAfterMs } from "./retry-after.js";
export { Secrets } from "./secrets.js";
export { serializeRequest } from "./serialize-request.js";
