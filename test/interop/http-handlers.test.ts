/** Smithy's HTTP handlers over loopback. */
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { UndiciHttpHandler } from "@smithy/undici-http-handler";
import { CreateRelationshipCommand, GetRelationshipCommand, type HttpRequestHandler } from "partnercentral-channel";
import { type EmulatorServer, startEmulator } from "partnercentral-channel/emulator/server";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

let server: EmulatorServer;
beforeAll(async () => void (server = await startEmulator()));
afterEach(() => server.emulator.reset());
afterAll(() => server.close());

const handlers: [string, () => HttpRequestHandler][] = [
  ["@smithy/node-http-handler", () => new NodeHttpHandler()],
  ["@smithy/undici-http-handler", () => new UndiciHttpHandler()],
];

describe.each(handlers)("%s", (_name, makeHandler) => {
  const clientWith = (requestHandler: HttpRequestHandler) => testClient({ endpoint: server.url, requestHandler });

  test("sends, is tried again, and reads answers and errors", async () => {
    const client = clientWith(makeHandler());
    server.emulator.failNext({ error: "ThrottlingException" });
    const { relationshipDetail, $metadata } = await client.send(new CreateRelationshipCommand(relationshipInput()));
    expect([relationshipDetail.id, $metadata]).toMatchObject(["rs-0000000000001", { attempts: 2, httpStatusCode: 200 }]);
    const missing = { catalog: "Sandbox", programManagementAccountIdentifier: "pma-sandbox000001", identifier: "rs-0000000000009" };
    expect(await rejectionOf(client.send(new GetRelationshipCommand(missing)))).toMatchObject({
      name: "ResourceNotFoundException",
      outcome: "rejected",
    });
    client.destroy();
  });

  test("closes the connection when the call is aborted", async () => {
    const silent = createServer();
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    const requestHandler = makeHandler();
    const client = testClient({ endpoint: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`, requestHandler });
    const controller = new AbortController();
    const call = client.send(new CreateRelationshipCommand(relationshipInput()), { abortSignal: controller.signal });
    const rejection = rejectionOf(call);
    const [socket] = (await once(silent, "connection")) as [Socket];
    socket.on("error", () => undefined).resume();
    controller.abort();
    expect(await rejection).toMatchObject({ name: "AbortError", outcome: "unknown" });
    await once(socket, "close", { signal: AbortSignal.timeout(5_000) });
    client.destroy();
    silent.close();
  });

  test("tells of a refused connection as every handler does", async () => {
    const client = testClient({ endpoint: "http://127.0.0.1:9", requestHandler: makeHandler() });
    expect(await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())))).toMatchObject({
      name: "NetworkError",
      code: "ECONNREFUSED",
      outcome: "not-sent",
    });
    client.destroy();
  });
});

describe("the signal that a NodeHttpHandler is given is an AbortSignal", () => {
  type Handle = NodeHttpHandler["handle"];
  let seen: unknown;
  const seeing =
    (handle: Handle): Handle =>
    (request, options) => {
      seen = options?.abortSignal;
      return handle(request, options);
    };
  class Wrapped extends NodeHttpHandler {
    override handle(...args: Parameters<Handle>): ReturnType<Handle> {
      return seeing((...same) => super.handle(...same))(...args);
    }
  }
  const send = async (requestHandler: NodeHttpHandler, whenMade = (): void => undefined): Promise<void> => {
    seen = undefined;
    server.emulator.reset();
    const client = testClient({ endpoint: server.url, requestHandler });
    whenMade();
    await client.send(new CreateRelationshipCommand(relationshipInput()));
    client.destroy();
  };

  test("when it is of a subclass", async () => {
    await send(new Wrapped());
    expect(seen).toBeInstanceOf(AbortSignal);
  });

  test("when a tool has replaced its handle, be it before or after the client was made", async () => {
    const before = new NodeHttpHandler();
    before.handle = seeing(before.handle.bind(before));
    await send(before);
    expect(seen).toBeInstanceOf(AbortSignal);
    const after = new NodeHttpHandler();
    await send(after, () => void (after.handle = seeing(after.handle.bind(after))));
    expect(seen).toBeInstanceOf(AbortSignal);
  });
});
