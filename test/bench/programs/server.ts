/** Answers every request as the service would, on a port of its own whose address it prints, until its input ends. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { answer } from "./relationship.js";

const headers = { "content-type": "application/x-amz-json-1.0", "content-length": Buffer.byteLength(answer) };

// Longer than any contestant waits for its turn.
const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
  request.resume().once("end", () => response.writeHead(200, headers).end(answer));
});
server.listen(0, "127.0.0.1", 1_024, () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
process.stdin.resume().once("end", () => process.exit());
