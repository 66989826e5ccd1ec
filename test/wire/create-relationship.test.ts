import { delay, http } from "msw";
import { CreateRelationshipCommand } from "partnercentral-channel";
import { Emulator } from "partnercentral-channel/emulator";
import { emulatorHandlers } from "partnercentral-channel/emulator/msw";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { handlers, network } from "#platform";
import { answerWith, brokenConnection, ok, throttled } from "../support/answer-with.js";
import { fullRelationshipInput, relationshipInput } from "../support/relationship-input.js";
import { clientTokenOf } from "../support/request-text.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

beforeAll(() => network.start());
afterEach(() => network.reset());
afterAll(() => network.stop());

describe.each(handlers)("CreateRelationship through $name", ({ create }) => {
  const client = (options: Parameters<typeof testClient>[0] = {}) => testClient({ requestHandler: create(), ...options });

  test("the signature is the one that the service computes", async () => {
    network.use(...emulatorHandlers(new Emulator()));
    const output = await client().send(new CreateRelationshipCommand(fullRelationshipInput));
    expect(output.relationshipDetail.id).toBe("rs-0000000000001");
  });

  test("the local service answers at the endpoint that it is told", async () => {
    const elsewhere = answerWith([throttled], "https://other.example.com/");
    network.use(...emulatorHandlers(new Emulator(), { endpoint: "https://channel.example.com/" }));
    const send = (endpoint: string) =>
      client({ endpoint, retryStrategy: promptRetries(1) }).send(new CreateRelationshipCommand(relationshipInput()));
    expect((await send("https://channel.example.com")).relationshipDetail.id).toBe("rs-0000000000001");
    expect(await rejectionOf(send("https://other.example.com"))).toMatchObject({ name: "ThrottlingException" });
    expect(elsewhere).toHaveLength(1);
  });

  test("the local service answers at every endpoint, and nothing but calls of this API", async () => {
    network.use(
      http.post("https://other.example.com/", () => new Response("other")),
      ...emulatorHandlers(new Emulator()),
    );
    network.use(...emulatorHandlers(new Emulator()));
    const output = await client({ region: "us-gov-west-1" }).send(new CreateRelationshipCommand(relationshipInput()));
    expect(output.relationshipDetail.id).toBe("rs-0000000000001");
    const other = await fetch("https://other.example.com/", { method: "POST", body: "{}" });
    expect(await other.text()).toBe("other");
  });

  test("temporary credentials send and sign their session token", async () => {
    const identity = {
      accessKeyId: "ASIATEMPORARY",
      secretAccessKey: "secret",
      sessionToken: "session/+token==",
      accountId: "111122223333",
    };
    network.use(...emulatorHandlers(new Emulator({ identities: [identity] })));
    const output = await client({ credentials: identity }).send(new CreateRelationshipCommand(relationshipInput()));
    expect(output.$metadata.httpStatusCode).toBe(200);
  });

  test("a throttled attempt is repeated with the same token and a new signature", async () => {
    const requests = answerWith([throttled, throttled, ok]);
    const output = await client().send(new CreateRelationshipCommand(relationshipInput()));
    expect(output.$metadata.attempts).toBe(3);
    const tokens = new Set(await Promise.all(requests.map(clientTokenOf)));
    expect(tokens).toEqual(new Set([output.$metadata.clientToken]));
    expect(new Set(requests.map(({ headers }) => headers.get("authorization"))).size).toBe(3);
    expect(new Set(requests.map(({ headers }) => headers.get("amz-sdk-invocation-id"))).size).toBe(1);
    expect(requests.map(({ headers }) => headers.get("amz-sdk-request"))).toEqual([
      "attempt=1; max=3",
      "attempt=2; max=3",
      "attempt=3; max=3",
    ]);
  });

  test("a command sent twice gets a token of its own each time", async () => {
    const requests = answerWith([ok]);
    const command = new CreateRelationshipCommand(relationshipInput());
    const outputs = await Promise.all([client().send(command), client().send(command)]);
    const tokens = await Promise.all(requests.map(clientTokenOf));
    expect(new Set(tokens).size).toBe(2);
    expect(new Set(outputs.map(({ $metadata }) => $metadata.clientToken))).toEqual(new Set(tokens));
    expect(command.input).toEqual(relationshipInput());
  });

  test("a broken connection is tried again, and then says what happened", async () => {
    const requests = answerWith([brokenConnection]);
    const error = await rejectionOf(client().send(new CreateRelationshipCommand(relationshipInput({ clientToken: "token-1" }))));
    expect(requests).toHaveLength(3);
    expect(error).toMatchObject({ name: "NetworkError", kind: "network", $metadata: { attempts: 3, clientToken: "token-1" } });
    expect((error as Error).message).toContain("CreateRelationshipCommand could not reach https://partnercentral-channel.global.api.aws");
  });

  test("a custom endpoint is used with its path and port, and signed for the region of the client", async () => {
    const requests = answerWith([ok], "https://proxy.example.com:8443/channel");
    await client({ endpoint: "https://proxy.example.com:8443/channel", region: "eu-west-1" }).send(
      new CreateRelationshipCommand(relationshipInput()),
    );
    expect(requests[0]?.url).toBe("https://proxy.example.com:8443/channel");
    expect(requests[0]?.headers.get("authorization")).toContain("/eu-west-1/partnercentral-channel/aws4_request");
  });

  test("an aborted call ends at once and sends nothing more", async () => {
    const requests = answerWith([throttled]);
    const controller = new AbortController();
    const retryStrategy = promptRetries();
    const refresh = retryStrategy.refreshRetryTokenForRetry.bind(retryStrategy);
    retryStrategy.refreshRetryTokenForRetry = (...args) => {
      controller.abort();
      return refresh(...args);
    };
    const call = client({ retryStrategy }).send(new CreateRelationshipCommand(relationshipInput()), { abortSignal: controller.signal });
    expect(await rejectionOf(call)).toMatchObject({ name: "AbortError" });
    expect(requests).toHaveLength(1);
  });

  test("a signal that times out ends an attempt that gets no answer", async () => {
    // At an endpoint of its own: a browser may deliver the request after the test has ended.
    network.use(http.post("https://slow.example.com/", () => delay("infinite")));
    const command = new CreateRelationshipCommand(relationshipInput());
    const call = client({ endpoint: "https://slow.example.com" }).send(command, { abortSignal: AbortSignal.timeout(20) });
    expect(await rejectionOf(call)).toMatchObject({ name: "AbortError", kind: "aborted", cause: { name: "TimeoutError" } });
  });

  test("a signal that was aborted before sends nothing", async () => {
    const requests = answerWith([ok]);
    const call = client().send(new CreateRelationshipCommand(relationshipInput()), { abortSignal: AbortSignal.abort("changed my mind") });
    expect(await rejectionOf(call)).toMatchObject({ name: "AbortError" });
    expect(requests).toHaveLength(0);
  });
});
