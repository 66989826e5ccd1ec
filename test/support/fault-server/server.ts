/**
 * A raw TCP server that misbehaves on command. `POST /<fault>,<fault>/<id>` treats the first request of that id by the first
 * fault, and so on, the last again and again; `GET /<id>` tells what has been seen.
 */
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { faultNamed } from "./faults.js";
import { answer, head, onRequest, type RawRequest } from "./http.js";

/** What the server saw of one test. */
export interface Seen {
  /** `request 1`, `close 1`: the end of the connection that the request came on; `elsewhere` for what went to the other server. */
  readonly events: string[];
  readonly requests: RawRequest[];
}

export interface FaultServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A browser sends a request again by itself when the connection that it kept breaks: no connection is left for a fault to break. */
const closing = { connection: "close" };
const preflight = head(204, {
  "access-control-allow-methods": "POST, GET",
  "access-control-allow-headers": "*, authorization",
  ...closing,
});

export async function startFaultServer(): Promise<FaultServer> {
  const seen = new Map<string, Seen>();
  const seenOf = (id: string): Seen => {
    const known = seen.get(id) ?? { events: [], requests: [] };
    seen.set(id, known);
    return known;
  };
  const elsewhere = await listen((socket) =>
    onRequest(socket, ({ method, path }) => {
      seenOf(path.slice(1)).events.push("elsewhere");
      socket.end(method === "OPTIONS" ? preflight : answer(200, "{}"));
    }),
  );
  const server = await listen((socket) =>
    onRequest(socket, (request) => {
      if (request.method === "OPTIONS") return void socket.end(preflight);
      if (request.method === "GET") return void socket.end(answer(200, JSON.stringify(seenOf(request.path.slice(1))), closing));
      const [, names = "", id = ""] = request.path.split("/");
      const { events, requests } = seenOf(id);
      const number = requests.push(request);
      events.push(`request ${number}`);
      onFirst(socket, ["end", "error", "close"], () => events.push(`close ${number}`));
      const faults = decodeURIComponent(names).split(",");
      const name = faults[Math.min(number, faults.length) - 1] ?? "";
      return faultNamed(name)(socket, { request, elsewhere: `${elsewhere.url}/${id}` });
    }),
  );
  return { url: server.url, close: async () => void (await Promise.all([server.close(), elsewhere.close()])) };
}

/** The first sign of an end: a whole close may be seen after what comes next on another connection. */
function onFirst(socket: Socket, names: readonly string[], callback: () => void): void {
  let isOver = false;
  const once = (): void => {
    if (!isOver) callback();
    isOver = true;
  };
  for (const name of names) socket.on(name, once);
}

async function listen(onConnection: (socket: Socket) => void): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
