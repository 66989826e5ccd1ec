/** Whatever a client leaves behind keeps its process alive: each process here ends by itself, long before any deadline of the client. */
import { describe, expect, inject, test } from "vitest";
import type { CallEnding, CallState, EndedCall } from "../../support/programs/end-call.js";
import { startProgram } from "../../support/start-program.js";

/** Less than the deadline of an attempt, which is 30 seconds. */
const killAfterMs = 20_000;
/** A server that, unlike those of Node, never closes an idle connection. */
const serverWith = (fault: string): string => `${inject("faultServerUrl")}/${fault}/${crypto.randomUUID()}`;

test("R8: a process whose clients made calls and are idle ends by itself", async () => {
  const { ended } = startProgram("idle", [serverWith("200-ok")], { killAfterMs });
  expect(await ended).toEqual({ status: 0, signal: null, output: "6\n" });
});

interface Case {
  readonly state: CallState;
  readonly endpoint: () => string;
  readonly handler?: "fetch";
  /** How far the call came, as its error says. */
  readonly came: object;
}

const notSent = { outcome: "not-sent", $metadata: { attempts: 0 } };
const unanswered = { outcome: "unknown", $metadata: { attempts: 1 } };
const inBody = { outcome: "unknown", $metadata: { attempts: 1, httpStatusCode: 200 } };
const throttled = { outcome: "rejected", $metadata: { attempts: 1, httpStatusCode: 429 } };

const cases: Readonly<Record<string, Case>> = {
  "before it starts": { state: "start", endpoint: () => serverWith("200-ok"), came: notSent },
  "while it waits for credentials": { state: "credentials", endpoint: () => serverWith("200-ok"), came: notSent },
  "while it waits for its quota": { state: "quota", endpoint: () => serverWith("200-ok"), came: notSent },
  "while it looks up the host": { state: "connection", endpoint: () => "http://nowhere.invalid", came: unanswered },
  "while it waits for the head": { state: "head", endpoint: () => serverWith("never"), came: unanswered },
  "while it waits for the head of fetch": { state: "head", endpoint: () => serverWith("never"), handler: "fetch", came: unanswered },
  "in the body": { state: "body", endpoint: () => serverWith("stallInBody"), came: inBody },
  "in the body of fetch": { state: "body", endpoint: () => serverWith("stallInBody"), handler: "fetch", came: inBody },
  "between attempts": { state: "pause", endpoint: () => serverWith("429-throttled"), came: throttled },
};

const endings: readonly [title: string, CallEnding][] = [
  ["R7: when a call is aborted", "abort"],
  ["R8: when the client is destroyed twice", "destroy"],
];

describe.each(endings)("%s", (_title, ending) => {
  test.each(Object.entries(cases))("%s, nothing is left of the call, and the process ends by itself", async (_when, row) => {
    const { state, endpoint, handler = "default", came } = row;
    const { ended } = startProgram("end-call", [endpoint(), state, ending, handler], { killAfterMs });
    const { status, signal, output } = await ended;
    expect({ status, signal }, output).toEqual({ status: 0, signal: null });
    expect(JSON.parse(output) as EndedCall).toMatchObject({ name: "AbortError", resourcesLeft: [], ...came });
  });
});
