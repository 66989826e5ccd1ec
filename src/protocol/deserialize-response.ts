import type { HttpResponse, MetadataBearer } from "@smithy/types";
import type { EndSignal } from "../ending.js";
import { ResponseDecodeError } from "../errors/index.js";
import { BodyFaultError, readBody } from "../http/index.js";
import { fromJson, onlyReads, type Operation } from "../schema/index.js";
import { withMembers } from "../with-members.js";
import { cleanError } from "./clean-error.js";
import { ErrorBody } from "./error-body.js";
import { resendAdviceFor } from "./handler-context.js";
import { parseObject } from "./parse-object.js";
import { readException } from "./read-exception.js";
import { header, responseMetadata } from "./response-metadata.js";
import { Secrets } from "./secrets.js";

/** Room for the largest list page many times over; what is larger does not come from this service. */
const maxOutputBytes = 32 * 1024 * 1024;
const maxErrorBytes = 4 * 1024 * 1024;

interface DeserializeOptions {
  /** Closes the body when it is aborted. */
  readonly signal?: EndSignal | undefined;
  /** What an exception must not repeat: a service, or a proxy, may send the request back in its answer. */
  readonly secrets?: Secrets;
  /** Whether an attempt before this one may have been applied. */
  readonly isUncertain?: boolean;
}

/**
 * The output that an awsJson1_0 answer holds.
 *
 * @throws PartnerCentralChannelServiceException for any status other than 200-299.
 * @throws ResponseDecodeError for a success whose body is not what the model says.
 */
export async function deserializeResponse(
  operation: Operation,
  response: HttpResponse,
  { signal, secrets = new Secrets(), isUncertain = false }: DeserializeOptions = {},
): Promise<MetadataBearer> {
  if (!isSuccess(response.statusCode)) {
    // What the head says stands, even if the body cannot be read; another attempt may tell more.
    const read = Promise.resolve(readUpTo(maxErrorBytes, response, signal));
    const { text = "", failure } = await read.catch((error: unknown): Body => ({ failure: error }));
    const exception = readException(operation, response, { body: new ErrorBody(text, secrets), secrets, isUncertain });
    throw failure === undefined ? exception : Object.assign(exception, { $retryable: {}, cause: cleanError(failure, secrets) });
  }
  const read = readUpTo(maxOutputBytes, response, signal);
  const body = read instanceof Promise ? await read : read;
  const $metadata = responseMetadata(response, secrets);
  const json = body.text === "" && hasNoMembers(operation) ? {} : parseObject(body.text ?? "");
  const decoded = json === undefined ? notAnObject(body) : fromJson(operation.output, json);
  if ("value" in decoded) return withMembers(decoded.value, { $metadata });
  const { path, expected, got } = decoded.fault;
  const request = $metadata.requestId === undefined ? "" : `, request ${$metadata.requestId}`;
  throw new ResponseDecodeError(
    `${operation.name}Command: the service reported success (status ${response.statusCode}${request}), but ${path || "its answer"} is ${got}, expected ${expected}. ` +
      (onlyReads(operation)
        ? "Something between the client and the service may have changed the answer; or this package is older than the service."
        : `${resendAdviceFor(operation)} If that ends the same way, check the endpoint and any proxy.`),
    { $metadata },
  );
}

/** Where there is nothing to tell, Smithy's protocol tests have clients take an answer without a body too. */
function hasNoMembers({ output }: Operation): boolean {
  return Object.keys(output.members).length === 0;
}

function isSuccess(status: unknown): boolean {
  return typeof status === "number" && Number.isInteger(status) && status >= 200 && status <= 299;
}

/** The body as text, or what is wrong with it. */
interface Body {
  readonly text?: string;
  readonly fault?: string;
  /** The connection broke, or the like. */
  readonly failure?: unknown;
}

function readUpTo(limitBytes: number, { body, headers }: HttpResponse, signal: EndSignal | undefined): Body | Promise<Body> {
  const read = readBody(body, { limitBytes, encoding: header(headers, "content-encoding"), signal });
  return typeof read === "string" ? { text: read } : read.then((text) => ({ text }), asFault);
}

function asFault(error: unknown): Body {
  if (error instanceof BodyFaultError) return { fault: error.message };
  throw error;
}

function notAnObject({ text, fault }: Body): { fault: { path: string; expected: string; got: string } } {
  return { fault: { path: "", expected: "a JSON object", got: fault ?? (text === "" ? "empty" : "something else") } };
}
