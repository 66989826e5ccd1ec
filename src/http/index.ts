export { BodyTooLargeError, readBody } from "./body.js";
export { type EndpointParameters, fipsWithCustomEndpoint, resolveEndpointRules } from "./endpoint-rules.js";
export { parseEndpoint } from "./parse-endpoint.js";
export { destinationOf, hostOf, originOf } from "./request-url.js";
export type { Environment, HttpRequestHandler, Runtime } from "./runtime.js";
