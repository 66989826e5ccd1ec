import { Buffer } from "node:buffer";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ConfigurationError } from "../errors/index.js";
import { Emulator, type EmulatorOptions } from "./emulator.js";

/** What {@link startEmulator} is told. */
export interface EmulatorServerOptions extends EmulatorOptions {
  /** Default: one that is free. */
  readonly port?: number;
}

/** The local service behind a port of this machine. */
export interface EmulatorServer {
  /** To give to a client as `endpoint`: `http://127.0.0.1:4566`. */
  readonly url: string;
  /** To inject faults, or to reset. */
  readonly emulator: Emulator;
  /** Closes the port and every connection. */
  close(): Promise<void>;
}

/** Pages of any origin may call: it is for development, and the address is that of this machine alone. */
const corsHeaders = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "POST",
  "access-control-expose-headers": "date, retry-after, x-amz-retry-after, x-amzn-errortype, x-amzn-requestid",
  "access-control-max-age": "600",
};

/**
 * Starts the local service on 127.0.0.1.
 *
 * @throws ConfigurationError when the port is no port.
 * @throws Error of the system, with `code` EADDRINUSE when the port is taken.
 */
export async function startEmulator({ port = 0, ...options }: EmulatorServerOptions = {}): Promise<EmulatorServer> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigurationError(`port: ${port}, expected a whole number of at most 65535.`);
  const emulator = new Emulator(options);
  const server = createServer((request, response) => void answer(emulator, request, response));
  await listen(server, port);
  const address = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${address.port}`, emulator, close: () => close(server) };
}

async function answer(emulator: Emulator, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (incoming.method === "OPTIONS") {
    const requested = incoming.headers["access-control-request-headers"] ?? "";
    outgoing.writeHead(204, { ...corsHeaders, "access-control-allow-headers": requested }).end();
    return;
  }
  try {
    const request = await toRequest(incoming);
    if (request === undefined) {
      outgoing.writeHead(413, { ...corsHeaders, connection: "close" }).end();
      return;
    }
    const response = await emulator.fetch(request);
    outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...corsHeaders }).end(await response.text());
  } catch {
    // What cannot be a request of any operation: TRACE, a host that is none. Or the caller went away, and nobody reads this.
    outgoing.writeHead(400, corsHeaders).end();
  }
}

/** More than any operation takes. */
const maxRequestBytes = 4 * 1024 * 1024;

/** `undefined` when it is too large. */
async function toRequest(incoming: IncomingMessage): Promise<Request | undefined> {
  const { method = "GET", url = "/", headers } = incoming;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > maxRequestBytes) return undefined;
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks).toString();
  return new Request(`http://${headers.host ?? "127.0.0.1"}${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ...(method === "POST" && { body }),
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
