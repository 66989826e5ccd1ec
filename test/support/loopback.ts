/** The local service behind a port, reached under any host name, which notes what came through the wire. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { HttpRequest } from "@smithy/core/transport";
import type { HttpRequestHandler } from "partnercentral-channel";
import { Emulator } from "partnercentral-channel/emulator";

/** One request as it arrived. */
export interface Arrival {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** What it is signed for: `us-east-1/partnercentral-channel`. */
  readonly scope: string | undefined;
  /** Of the answer, when there is one. The service verifies the signature, which covers the host. */
  status?: number;
}

export interface Loopback {
  readonly url: string;
  readonly emulator: Emulator;
  readonly arrivals: readonly Arrival[];
  /** From now on no request is answered. */
  hang(): void;
  /** Sends what a handler would send anywhere to here instead, over HTTP; host and signature stay those of there. */
  divert(handler: HttpRequestHandler): HttpRequestHandler;
  close(): Promise<void>;
}

export async function startLoopback(): Promise<Loopback> {
  const emulator = new Emulator();
  const arrivals: Arrival[] = [];
  let isHanging = false;
  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const arrival = await arrivalOf(incoming);
    arrivals.push(arrival);
    if (isHanging) return;
    const response = await emulator.fetch(requestOf(arrival));
    arrival.status = response.status;
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  };
  const server = createServer((incoming, outgoing) => void respond(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    emulator,
    arrivals,
    hang: () => void (isHanging = true),
    divert: (handler) => ({ handle: (request, options) => handler.handle(requestTo(port, request), options) }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function arrivalOf(incoming: IncomingMessage): Promise<Arrival> {
  const { headers, url = "/" } = incoming;
  const { host = "", authorization = "" } = headers;
  const [, scope] = /Credential=[^/]+\/\d+\/(.+)\/aws4_request/.exec(authorization) ?? [];
  return { host, path: url, headers, body: await text(incoming), scope };
}

function requestOf({ host, path, headers, body }: Arrival): Request {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Request(`http://${host}${path}`, { method: "POST", headers: entries, body });
}

/** A new one: a handler must not write to what the stages of other attempts still read. */
function requestTo(port: number, { method, path, query, headers, body }: HttpRequest): HttpRequest {
  return new HttpRequest({ protocol: "http:", hostname: "127.0.0.1", port, method, path, query, headers, body: body as unknown });
}
