/** The little of HTTP that a server needs which misbehaves on purpose. */
import { Buffer } from "node:buffer";
import type { Socket } from "node:net";

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Calls back for each request that comes whole. */
export function onRequest(socket: Socket, callback: (request: RawRequest) => void): void {
  let received = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let headEnd = received.indexOf("\r\n\r\n"); headEnd !== -1; headEnd = received.indexOf("\r\n\r\n")) {
      const [start = "", ...lines] = received.subarray(0, headEnd).toString("latin1").split("\r\n");
      const headers = Object.fromEntries(lines.map(headerOf));
      const bodyEnd = headEnd + 4 + Number(headers["content-length"] ?? 0);
      if (received.length < bodyEnd) return;
      const [method = "", path = ""] = start.split(" ");
      const body = received.subarray(headEnd + 4, bodyEnd).toString();
      received = received.subarray(bodyEnd);
      callback({ method, path, headers, body });
    }
  });
}

function headerOf(line: string): [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

/** Without which a page may not see an answer. */
const cors = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };

/** The head of an answer. */
export function head(status: number, headers: Readonly<Record<string, string | number>> = {}): string {
  const all = { "content-type": "application/x-amz-json-1.0", "x-amzn-requestid": "request-1", ...cors, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Status\r\n${lines.join("")}\r\n`;
}

/** A whole answer. */
export function answer(status: number, body: string | Buffer, headers: Readonly<Record<string, string | number>> = {}): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(head(status, { "content-length": bytes.length, ...headers })), bytes]);
}

/** One chunk of a body in chunks. */
export function chunk(bytes: Buffer | string): Buffer {
  const content = Buffer.from(bytes);
  return Buffer.concat([Buffer.from(`${content.length.toString(16)}\r\n`), content, Buffer.from("\r\n")]);
}

/** Writes again and again, as fast as the reader reads, until the connection closes or there is nothing more. */
export function writeAll(socket: Socket, next: () => Buffer | undefined): void {
  const write = (): void => {
    for (let piece = next(); piece !== undefined; piece = next()) {
      if (socket.destroyed || !socket.write(piece)) break;
    }
  };
  socket.on("drain", write);
  write();
}

/** Writes a byte now and then, and never comes to an end. */
export function drip(socket: Socket, start: string, piece: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write(piece), 100);
  socket.on("close", () => clearInterval(timer));
}
