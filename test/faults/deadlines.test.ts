/** Servers that do not end what they began: what they see of a client that gives up. */
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { CreateRelationshipCommand } from "partnercentral-channel";
import { afterEach, describe, expect, test } from "vitest";
import { runtime as fetchRuntime } from "../../src/http/fetch-runtime.js";
import { runtime as nodeRuntime } from "../../src/node/node-runtime.js";
import { relationshipInput } from "../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../support/test-client.js";

let server: Server | undefined;
const sockets = new Set<Socket>();
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
});

/** Starts a server that treats each connection in this way, and notes when they come and go. */
async function misbehaving(treat: (socket: Socket) => void): Promise<{ endpoint: string; events: string[] }> {
  const events: string[] = [];
  let count = 0;
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    // A client may open connections that it then does not use.
    socket.once("data", () => {
      count += 1;
      const number = count;
      events.push(`request ${number}`);
      socket.on("close", () => events.push(`close ${number}`));
      treat(socket);
    });
    socket.on("data", () => undefined);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, events };
}

/** Writes a byte now and then, and never comes to an end. */
function drip(socket: Socket, start: string, byte: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write(byte), 20);
  socket.on("close", () => clearInterval(timer));
}

const head = "HTTP/1.1 200 OK\r\ncontent-type: application/x-amz-json-1.0\r\n";
const faults: Record<string, (socket: Socket) => void> = {
  "never answers": () => undefined,
  "answers a byte of the head now and then": (socket) => drip(socket, `${head}x-slow: `, "a"),
  "stops in the midst of the body": (socket) => socket.write(`${head}content-length: 100\r\n\r\n{"rel`),
  "answers a byte of the body now and then": (socket) => drip(socket, `${head}transfer-encoding: chunked\r\n\r\n`, "1\r\n \r\n"),
};
const handlers = { NodeHttpHandler: nodeRuntime, FetchHttpHandler: fetchRuntime };

describe.each(Object.entries(handlers))("R6: through %s", (_handler, { createRequestHandler }) => {
  test.each(Object.entries(faults))("a server that %s sees the connection close before the next attempt", async (_fault, treat) => {
    const { endpoint, events } = await misbehaving(treat);
    const requestHandler = createRequestHandler({});
    const client = testClient({ endpoint, requestHandler, attemptTimeoutMs: 200, retryStrategy: promptRetries(2) });
    const error = await rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "unknown", $metadata: { attempts: 2 } });
    await expect.poll(() => events).toEqual(["request 1", "close 1", "request 2", "close 2"]);
    client.destroy();
  });
});
