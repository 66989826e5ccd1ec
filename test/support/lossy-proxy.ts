/** Stands before the local service and loses answers: the service has done its work then, and the client cannot know. */
import type { Buffer } from "node:buffer";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/**
 * What becomes of an answer: it passes, its connection breaks before it or in its body, it never comes, or it stops in its
 * body for good.
 */
export type AnswerFate = "pass" | "break" | "breakInBody" | "hold" | "holdBody";

export interface LossyProxy {
  readonly url: string;
  /** How many answers had each fate. */
  readonly fates: Readonly<Record<AnswerFate, number>>;
  /** Closes the port and every connection. */
  close(): Promise<void>;
}

/** @param nextFate - Asked when an answer has come from the service. */
export async function startLossyProxy(serviceUrl: string, nextFate: () => AnswerFate): Promise<LossyProxy> {
  const { hostname, port } = new URL(serviceUrl);
  const fates = { pass: 0, break: 0, breakInBody: 0, hold: 0, holdBody: 0 };
  const open = new Set<Socket>();
  const server = createServer((caller) => {
    const service = connect(Number(port), hostname);
    closeTogether(caller, service);
    open.add(caller);
    caller.on("close", () => open.delete(caller));
    caller.pipe(service);
    // The service writes an answer at once, head and body together.
    service.on("data", (answer: Buffer) => {
      const fate = nextFate();
      fates[fate] += 1;
      give(answer, caller, fate);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const caller of open) caller.destroy();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, fates, close };
}

function closeTogether(caller: Socket, service: Socket): void {
  for (const [socket, other] of [
    [caller, service],
    [service, caller],
  ] as const) {
    socket.on("error", () => undefined);
    socket.on("close", () => other.destroy());
  }
}

function give(answer: Buffer, caller: Socket, fate: AnswerFate): void {
  const start = answer.subarray(0, answer.indexOf("\r\n\r\n") + 5);
  switch (fate) {
    case "pass":
      caller.write(answer);
      break;
    case "break":
      caller.resetAndDestroy();
      break;
    case "breakInBody":
      caller.write(start, () => caller.destroy());
      break;
    case "holdBody":
      caller.write(start);
      break;
    case "hold":
      break;
  }
}
