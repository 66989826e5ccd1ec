import * as official from "@aws-sdk/client-partnercentral-channel";
import { type HttpRequest, HttpResponse } from "@smithy/core/transport";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { operationCases } from "../support/operation-cases.js";
import { testClient } from "../support/test-client.js";

/** Answers every request with this, and keeps what was sent. */
function answering(body: object) {
  const requests: HttpRequest[] = [];
  const handle = async (request: HttpRequest) => {
    requests.push(request);
    const headers = { "content-type": "application/x-amz-json-1.0", "x-amzn-requestid": "request-1" };
    return { response: new HttpResponse({ statusCode: 200, headers, body: new Blob([JSON.stringify(body)]).stream() }) };
  };
  return { requests, requestHandler: { handle } };
}

const officialExports: ReadonlyMap<string, unknown> = new Map(Object.entries(official));

async function sendOfficially(name: string, input: object, requestHandler: object): Promise<object> {
  // Which class it is only the name tells; all are made and sent alike.
  const CommandClass = officialExports.get(`${name}Command`) as new (input: object) => official.GetRelationshipCommand;
  const client = new official.PartnerCentralChannelClient({
    region: "us-east-1",
    credentials: emulatorCredentials,
    requestHandler: requestHandler as never,
  });
  return client.send(new CommandClass(input));
}

const textOf = ({ body }: HttpRequest): string => (typeof body === "string" ? body : new TextDecoder().decode(body as Uint8Array));

describe.each(operationCases)("beside the official client $name", (operation) => {
  const { name, inputs, answers, hasToken } = operation;
  const withToken = (input: object): object => (hasToken ? { clientToken: "token-1", ...input } : input);

  test.each(Object.entries(inputs))("sends the same bytes for the %s input", async (_input, input) => {
    const [mine, theirs] = [answering(answers.full.body), answering(answers.full.body)];
    await operation.send(testClient({ requestHandler: mine.requestHandler }), withToken(input));
    await sendOfficially(name, withToken(input), theirs.requestHandler);
    const [our, their] = [mine.requests[0], theirs.requests[0]] as [HttpRequest, HttpRequest];
    expect(textOf(our)).toBe(textOf(their));
    for (const header of ["content-type", "x-amz-target", "host"]) expect(our.headers[header]).toBe(their.headers[header]);
    expect({ ...our, headers: {}, body: "" }).toEqual({ ...their, headers: {}, body: "" });
  });

  test.each(Object.entries(answers))("reads the same in the %s answer", async (_answer, { body, output }) => {
    const input = withToken(inputs.smallest);
    const { $metadata: _ours, ...mine } = await operation.send(testClient({ requestHandler: answering(body).requestHandler }), input);
    const { $metadata: _theirs, ...theirs } = (await sendOfficially(name, input, answering(body).requestHandler)) as { $metadata: object };
    expect(mine).toEqual(theirs);
    expect(mine).toEqual(output);
  });
});
