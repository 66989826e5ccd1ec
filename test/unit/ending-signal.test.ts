import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { UndiciHttpHandler } from "@smithy/undici-http-handler";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Ending } from "../../src/ending.js";
import { EndingSignal } from "../../src/node/ending-signal.js";
import { httpShortcuts } from "../../src/node/node-http.js";

describe("an end as a signal", () => {
  test("calls the listener of an event at the end", () => {
    const end = new Ending();
    const signal = new EndingSignal(end);
    const heard = vi.fn();
    signal.addEventListener("abort", heard);
    expect([signal.aborted, signal.reason]).toEqual([false, undefined]);
    end.abort("over");
    expect(heard).toHaveBeenCalledOnce();
    expect([signal.aborted, signal.reason]).toEqual([true, "over"]);
  });

  test("calls every listener, that of a tool and that of the handler within", () => {
    const end = new Ending();
    const signal = new EndingSignal(end);
    const heard: string[] = [];
    const removed = (): void => void heard.push("removed");
    signal.addEventListener("abort", () => heard.push("tool"));
    signal.addEventListener("abort", removed);
    signal.addEventListener("abort", () => heard.push("handler"));
    signal.removeEventListener("abort", removed);
    signal.removeEventListener("abort", removed);
    end.abort("over");
    expect(heard).toEqual(["tool", "handler"]);
  });

  test("does not call one that was removed", () => {
    const end = new Ending();
    const signal = new EndingSignal(end);
    const heard = vi.fn();
    signal.addEventListener("abort", heard);
    signal.removeEventListener("abort", heard);
    end.abort("over");
    expect(heard).not.toHaveBeenCalled();
  });

  test("calls the last onabort, and none that was taken away", () => {
    const end = new Ending();
    const [first, second] = [new EndingSignal(end), new EndingSignal(end)];
    const heard: string[] = [];
    first.onabort = () => void heard.push("first");
    first.onabort = () => void heard.push("last");
    second.onabort = () => void heard.push("second");
    second.onabort = null;
    expect(second.onabort).toBeNull();
    end.abort("over");
    expect(heard).toEqual(["last"]);
  });
});

test("a NodeHttpHandler only listens, and no other handler is taken for one", () => {
  expect(httpShortcuts.signalFor(new NodeHttpHandler(), new Ending())).toBeInstanceOf(EndingSignal);
  const others = [new FetchHttpHandler(), new UndiciHttpHandler(), { handle: () => Promise.reject(new Error("none")) }];
  expect(others.map((handler) => httpShortcuts.signalFor(handler, new Ending()))).toEqual([undefined, undefined, undefined]);
});

describe("a NodeHttpHandler that may do more with its signal gets a real one:", () => {
  const handle = (): Promise<never> => Promise.reject(new Error("none"));
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ["with something put in the place of its handle", () => Object.assign(new NodeHttpHandler(), { handle })],
    [
      "behind a Proxy",
      () => new Proxy(new NodeHttpHandler(), { get: (target, name) => (name === "handle" ? handle : Reflect.get(target, name)) }),
    ],
    ["of a subclass", () => new (class extends NodeHttpHandler {})()],
    ["whose class is spied on", () => (vi.spyOn(NodeHttpHandler.prototype, "handle"), new NodeHttpHandler())],
  ])("%s", (_form, handler) => {
    expect(httpShortcuts.signalFor(handler(), new Ending())).toBeUndefined();
  });
});
