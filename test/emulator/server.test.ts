import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { CreateRelationshipCommand } from "partnercentral-channel";
import { type EmulatorServer, startEmulator } from "partnercentral-channel/emulator/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { handlers } from "../support/platform.node.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

let server: EmulatorServer;
beforeEach(async () => {
  server = await startEmulator();
});
afterEach(() => server.close());

describe.each(handlers)("through real HTTP and $name", ({ create }) => {
  test("a relationship is created, the throttled first attempt included", async () => {
    server.emulator.failNext({ error: "ThrottlingException" });
    const client = testClient({ endpoint: server.url, requestHandler: create() });
    const output = await client.send(new CreateRelationshipCommand(relationshipInput({ displayName: "Größe 🏢" })));
    expect(output).toMatchObject({ relationshipDetail: { id: "rs-0000000000001" }, $metadata: { attempts: 2 } });
    client.destroy();
  });

  test("an endpoint where nothing listens is a NetworkError that says so", async () => {
    const { url } = server;
    await server.close();
    const client = testClient({ endpoint: url, requestHandler: create() });
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
    expect(error).toMatchObject({ name: "NetworkError", code: "ECONNREFUSED", $metadata: { attempts: 3 } });
    expect((error as Error).message).toBe(
      `CreateRelationshipCommand could not reach ${url} (ECONNREFUSED). Nothing listens there: check the endpoint.`,
    );
  });
});

test("a requestTimeout of the default handler ends an attempt that gets no answer", async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  const client = testClient({
    endpoint: `http://127.0.0.1:${port}`,
    requestHandler: { requestTimeout: 30 },
    retryStrategy: promptRetries(2),
  });
  const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
  silent.closeAllConnections();
  silent.close();
  expect(error).toMatchObject({ name: "TimeoutError", kind: "timeout", $metadata: { attempts: 2 } });
});

test("a host name that does not exist is a NetworkError that says so", async () => {
  const client = testClient({ endpoint: "http://nowhere.invalid" });
  const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
  expect(error).toMatchObject({ name: "NetworkError", code: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) });
  expect((error as Error).message).toContain("The host name was not found: check the endpoint");
});

test("pages of every origin may call", async () => {
  const preflight = await fetch(server.url, {
    method: "OPTIONS",
    headers: {
      origin: "http://localhost:5173",
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,x-amz-target",
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  expect(preflight.headers.get("access-control-allow-headers")).toBe("authorization,x-amz-target");
  const answer = await fetch(server.url, { method: "POST", body: "{}" });
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("access-control-expose-headers")).toMatch(/date.*x-amzn-requestid/);
});

test.each(["80x", -1, 65_536, Number.NaN])("a port of %j is refused", async (port) => {
  await expect(startEmulator({ port: port as number })).rejects.toThrow("expected a whole number of at most 65535.");
});

test("a port that is taken is refused by its name", async () => {
  const port = Number(new URL(server.url).port);
  await expect(startEmulator({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("what is no request, and a caller that goes away, do not end it", async () => {
  const port = Number(new URL(server.url).port);
  for (const bytes of [
    "nonsense\r\n\r\n",
    "POST / HTTP/1.1\r\nhost: ::::\r\ncontent-length: 0\r\n\r\n",
    "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 99\r\n\r\nx",
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(bytes, () => setImmediate(() => socket.destroy())));
      socket.on("close", () => resolve());
      socket.on("error", () => undefined);
    });
  }
  const client = testClient({ endpoint: server.url });
  await expect(client.send(new CreateRelationshipCommand(relationshipInput()))).resolves.toBeDefined();
});

test("a body that is larger than anything the API takes is refused", async () => {
  const answer = await fetch(server.url, { method: "POST", body: "x".repeat(5 * 1024 * 1024) }).catch(() => undefined);
  expect([413, undefined]).toContain(answer?.status);
  const client = testClient({ endpoint: server.url });
  await expect(
    client.send(new CreateRelationshipCommand(relationshipInput({ associatedAccountId: "100000000099" }))),
  ).resolves.toBeDefined();
});

test.each(["GET", "TRACE", "PUT"])("a %s gets an answer", async (method) => {
  const status = await new Promise((resolve, reject) => {
    const port = Number(new URL(server.url).port);
    request({ port, host: "127.0.0.1", method, path: "//odd/path" }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });
  expect(status).toBe(400);
});
