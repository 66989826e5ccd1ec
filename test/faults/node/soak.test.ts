/** A hundred thousand calls through real HTTP, of which many go wrong. */
import { type EmulatorServer, startEmulator } from "partnercentral-channel/emulator/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AnswerFate, type LossyProxy, startLossyProxy } from "../../support/lossy-proxy.js";
import type { SoakReport } from "../../support/programs/soak.js";
import { startProgram } from "../../support/start-program.js";

const calls = 100_000;
/** Two minutes are usual on two cores that have nothing else to do. */
const limitMs = 15 * 60_000;

let service: EmulatorServer;
let proxy: LossyProxy;
let report: SoakReport;

// The service is in this process and the client in another, whose memory is then its own.
beforeAll(async () => {
  service = await startEmulator();
  proxy = await startLossyProxy(service.url, nextFate);
  const { ended } = startProgram("soak", [proxy.url, String(calls)], { nodeOptions: ["--expose-gc"], killAfterMs: limitMs - 5_000 });
  const { status, output } = await ended;
  if (status !== 0) throw new Error(`The program did not end by itself. ${output}`);
  report = JSON.parse(output) as SoakReport;
}, limitMs);

afterAll(async () => {
  await proxy.close();
  await service.close();
});

let answers = 0;
/** Something goes wrong after numbers of answers that have no common divisor, so that the faults meet in many ways. */
function nextFate(): AnswerFate {
  answers += 1;
  const isTurn = (number: number): boolean => answers % number === 0;
  const { emulator } = service;
  if (isTurn(1009)) emulator.reset();
  if (isTurn(59)) emulator.failNext({ error: "ThrottlingException" });
  if (isTurn(61)) emulator.failNext({ error: "InternalServerException" });
  if (isTurn(67)) emulator.failNext({ error: "InternalServerException", applied: true });
  if (isTurn(73)) return "break";
  if (isTurn(79)) return "breakInBody";
  if (isTurn(311)) return "hold";
  return isTurn(313) ? "holdBody" : "pass";
}

const megabyte = 1024 * 1024;

describe(`R7: after ${calls} calls`, () => {
  test("each has ended in a success, or in an error that has a kind and an outcome", () => {
    const { ends } = report;
    expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(calls);
    for (const end of Object.keys(ends)) {
      expect(end).toMatch(/^(success|(service|validation|network|timeout|aborted) (not-sent|rejected|unknown))$/);
    }
    expect(ends["success"]).toBeGreaterThan(calls / 2);
  });

  test.each([
    "aborted not-sent",
    "service rejected",
    "service unknown",
    "network unknown",
    "timeout unknown",
    "aborted unknown",
    "validation not-sent",
  ])("some have ended as %s", (end) => {
    expect(report.ends[end]).toBeGreaterThan(10);
  });

  test("each fault has happened, and calls went through fetch too", () => {
    for (const count of Object.values(proxy.fates)) expect(count).toBeGreaterThan(100);
    expect(report.successesThroughFetch).toBeGreaterThan(1_000);
  });

  test("the heap is as it was after the first of them", () => {
    const { heapBytes } = report;
    const [first = 0, last = 0] = [heapBytes[0], heapBytes.at(-1)];
    // The smallest object that each of the 80,000 calls in between left behind would be 4 MB. Half a megabyte was seen.
    expect((last - first) / megabyte, heapBytes.join()).toBeLessThan(3);
  });

  test("no socket, no timer, and no listener on the signal that they shared is left", () => {
    expect(report.socketsOpened).toBeGreaterThan(1_000);
    expect(report).toMatchObject({ socketsLeft: 0, resourcesLeft: [], listenersLeft: 0 });
  });

  test("nothing was left unhandled, and Node has warned of nothing", () => {
    expect(report.complaints).toEqual([]);
  });
});
