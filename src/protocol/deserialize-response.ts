import type { HttpResponse, MetadataBearer } from "@smithy/types";
import { ResponseDecodeError } from "../errors/index.js";
import { BodyTooLargeError, readBody } from "../http/index.js";
import { fromJson, onlyReads, type Operation } from "../schema/index.js";
import { parseObject } from "./parse-object.js";
import { readException } from "./read-exception.js";
import { responseMetadata } from "./response-metadata.js";

/** Room for the largest list page many times over; what is larger does not come from this service. */
const maxOutputBytes = 32 * 1024 * 1024;
const maxErrorBytes = 4 * 1024 * 1024;

/**
 * The output that an awsJson1_0 answer holds.
 *
 * @throws PartnerCentralChannelServiceException for any status other than 200-299.
 * @throws ResponseDecodeError for a success whose body is not what the model says.
 */
export async function deserializeResponse(operation: Operation, answer: HttpResponse, signal?: AbortSignal): Promise<MetadataBearer> {
  const response = { ...answer, headers: textHeaders(answer.headers) };
  if (!isSuccess(response.statusCode)) throw readException(response, (await readUpTo(maxErrorBytes, response, signal)) ?? "");
  const body = await readUpTo(maxOutputBytes, response, signal);
  const $metadata = responseMetadata(response);
  const json = body === "" && hasNoMembers(operation) ? {} : parseObject(body ?? "");
  const decoded = json === undefined ? notAnObject(body) : fromJson(operation.output, json);
  if ("value" in decoded) return { ...decoded.value, $metadata };
  const { path, expected, got } = decoded.fault;
  throw new ResponseDecodeError(
    `${operation.name}: the service reported success (status ${response.statusCode}), but ${path || "its answer"} is ${got}, expected ${expected}. ` +
      (onlyReads(operation)
        ? "Something between the client and the service may have changed the answer; or this package is older than the service."
        : "The request was very likely applied: look before you send it again."),
    { $metadata },
  );
}

/** Where there is nothing to tell, Smithy's protocol tests have clients take an answer without a body too. */
function hasNoMembers({ output }: Operation): boolean {
  return Object.keys(output.members).length === 0;
}

/** A handler of somebody else's may give lists, numbers, or no headers at all. */
function textHeaders(headers: HttpResponse["headers"] | null | undefined): HttpResponse["headers"] {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]));
}

function isSuccess(status: unknown): boolean {
  return typeof status === "number" && Number.isInteger(status) && status >= 200 && status <= 299;
}

/** The body as text, or `undefined` when it is larger than that. */
async function readUpTo(limitBytes: number, { body }: HttpResponse, signal: AbortSignal | undefined): Promise<string | undefined> {
  return readBody(body, limitBytes, signal).catch((error: unknown) => {
    if (error instanceof BodyTooLargeError) return undefined;
    throw error;
  });
}

function notAnObject(body: string | undefined): { fault: { path: string; expected: string; got: string } } {
  const got = body === undefined ? "too large" : body === "" ? "empty" : "something else";
  return { fault: { path: "", expected: "a JSON object", got } };
}
