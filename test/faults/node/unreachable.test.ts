/** Places where no service is. */
import { type AddressInfo, createServer, type Server } from "node:net";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { CreateRelationshipCommand } from "partnercentral-channel";
import { afterEach, describe, expect, test } from "vitest";
import { handlers } from "#platform";
import { faulty } from "../../support/fault-server/client.js";
import { relationshipInput } from "../../support/relationship-input.js";
import { promptRetries, rejectionOf, testClient } from "../../support/test-client.js";

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server?.listening ? server.close(resolve) : resolve(undefined))));

/** A port that takes connections, and what came on them. */
async function plainPort(): Promise<{ port: number; received: string[] }> {
  const received: string[] = [];
  server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      received.push(data.toString("latin1"));
      socket.end("HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n");
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, received };
}

async function freePort(): Promise<number> {
  const { port } = await plainPort();
  await new Promise((resolve) => server?.close(resolve));
  return port;
}

describe.each(handlers)("through $name", ({ create }) => {
  const failureAt = (endpoint: string) => {
    const client = testClient({ endpoint, requestHandler: create(), retryStrategy: promptRetries(3) });
    return rejectionOf(client.send(new CreateRelationshipCommand(relationshipInput())));
  };

  test("R1: a refused connection is tried again, and nothing was sent", async () => {
    const error = await failureAt(`http://127.0.0.1:${await freePort()}`);
    expect(error).toMatchObject({ name: "NetworkError", code: "ECONNREFUSED", outcome: "not-sent", $metadata: { attempts: 3 } });
    expect((error as Error).message).toContain("Nothing listens there: check the endpoint.");
  });

  test("R1: a name that is not found is tried again, and nothing was sent", async () => {
    const error = await failureAt("http://no-such-host.invalid");
    expect(error).toMatchObject({ name: "NetworkError", outcome: "not-sent", $metadata: { attempts: 3 } });
    expect(error).toMatchObject({ code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) });
  });

  test("R1: TLS to a port without it finds no secure way, and nothing was sent", async () => {
    const { port, received } = await plainPort();
    const error = await failureAt(`https://127.0.0.1:${port}`);
    expect(error).toMatchObject({ name: "NetworkError", outcome: "not-sent" });
    expect((error as Error).message).not.toContain("It may have been applied");
    expect(received.join("")).not.toContain("POST");
  });
});

describe("R6: a NodeHttpHandler of the caller's", () => {
  test("that only warns of its requestTimeout is held to it, and says nothing", async () => {
    const warnings: unknown[] = [];
    const logger = { debug: () => undefined, info: () => undefined, error: () => undefined, warn: (text: unknown) => warnings.push(text) };
    const { failure, seen } = faulty("never", { requestHandler: new NodeHttpHandler({ requestTimeout: 200, logger }) });
    expect(await failure()).toMatchObject({ name: "TimeoutError", outcome: "unknown" });
    await expect.poll(async () => (await seen()).events).toEqual(["request 1", "close 1"]);
  });
});
