export { readBody } from "./body.js";
export { BodyFaultError } from "./body-fault.js";
export { checkRequest } from "./check-request.js";
export { type EndpointParameters, fipsWithCustomEndpoint, resolveEndpointRules } from "./endpoint-rules.js";
export { hardenedHandler } from "./hardened-handler.js";
export { parseEndpoint } from "./parse-endpoint.js";
export { requestTimeoutOf } from "./request-timeout.js";
export { destinationOf, hostOf, originOf } from "./request-url.js";
export type { Environment, Hashing, HttpRequestHandler, Runtime } from "./runtime.js";
