/** Calls that are ended from outside, by their signal or by `destroy()`, in each state that a call can be in. */
import {
  createQuotaLanes,
  type HttpRequestHandler,
  type PartnerCentralChannelClient,
  type PartnerCentralChannelClientConfig,
} from "partnercentral-channel";
import { describe, expect, test, vi } from "vitest";
import { handlers } from "#platform";
import { StandardRetry } from "../../src/retry/index.js";
import { faulty } from "../support/fault-server/client.js";
import { rejectionOf } from "../support/test-client.js";

interface State {
  readonly fault: string;
  readonly outcome: "not-sent" | "rejected" | "unknown";
  /** Requests that the server has seen in the end. */
  readonly requests: number;
  /** Options that make a call come to the state, and stay in it; they say when it is there. */
  readonly options: (arrived: () => void, requestHandler: HttpRequestHandler) => PartnerCentralChannelClientConfig;
}

/** The request handler, and a word when it was called, or when its answer has begun. */
function telling(
  requestHandler: HttpRequestHandler,
  { called, answered }: { called?: () => void; answered?: () => void },
): HttpRequestHandler {
  return {
    ...requestHandler,
    async handle(request, options) {
      called?.();
      const answer = await requestHandler.handle(request, options);
      answered?.();
      return answer;
    },
    destroy: () => requestHandler.destroy?.(),
  };
}
const never = () => new Promise<never>(() => undefined);

const states: Record<string, State> = {
  "waits for credentials": {
    fault: "200-ok",
    outcome: "not-sent",
    requests: 0,
    options: (arrived, requestHandler) => ({ requestHandler, credentials: () => (arrived(), never()) }),
  },
  "waits for its quota": {
    fault: "200-ok",
    outcome: "not-sent",
    requests: 0,
    options: (arrived, requestHandler) => {
      const lanes = createQuotaLanes({ writesPerSecond: 0.001, readsPerSecond: 1 });
      void lanes.take("CreateRelationship");
      const take: typeof lanes.take = (...given) => (arrived(), lanes.take(...given));
      return { requestHandler, quota: { take } };
    },
  },
  "waits for the head": {
    fault: "never",
    outcome: "unknown",
    requests: 1,
    options: (arrived, requestHandler) => ({ requestHandler: telling(requestHandler, { called: arrived }) }),
  },
  "reads the body": {
    fault: "dripBody",
    outcome: "unknown",
    requests: 1,
    options: (arrived, requestHandler) => ({ requestHandler: telling(requestHandler, { answered: arrived }) }),
  },
  "pauses after the service refused": {
    fault: "400-throttled",
    outcome: "rejected",
    requests: 1,
    options: (arrived, requestHandler) => ({
      requestHandler,
      retryStrategy: new StandardRetry(async () => 3, { random: () => (setTimeout(arrived), 0.999) }),
    }),
  },
  "pauses after the service failed": {
    fault: "503-html",
    outcome: "unknown",
    requests: 1,
    options: (arrived, requestHandler) => ({
      requestHandler,
      // Of a call that is told to wait a second, as a transient fault alone is tried again at once.
      retryStrategy: new StandardRetry(async () => 3, { random: () => (setTimeout(arrived), 19.999) }),
    }),
  },
  "waits for a handler that ignores its signal": {
    fault: "200-ok",
    outcome: "unknown",
    requests: 0,
    options: (arrived) => ({ requestHandler: { handle: () => (arrived(), never()) } }),
  },
};

/** Brings a call into a state, and ends it there. */
async function endedIn(
  state: State,
  requestHandler: HttpRequestHandler,
  end: (client: PartnerCentralChannelClient, abort: () => void) => void,
) {
  const controller = new AbortController();
  let arrived: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  const call = faulty(state.fault, { retryStrategy: new StandardRetry(async () => 1), ...state.options(arrived, requestHandler) });
  const ending = rejectionOf(call.send({ clientToken: "token-1" }, { abortSignal: controller.signal }));
  await arrival;
  // What is handed to a handler is on its way: it may not be there yet.
  if (state.requests > 0) await expect.poll(async () => (await call.seen()).requests).toHaveLength(state.requests);
  end(call.client, () => controller.abort("enough"));
  return { ...call, error: (await ending) as Error, controller };
}

describe.each(handlers)("through $name", ({ create }) => {
  describe.each(Object.entries(states))("a call that %s", (_state, state) => {
    test("R7: ends at once when it is aborted, and nothing is sent later", async () => {
      const { error, seen, controller } = await endedIn(state, create(), (_client, abort) => abort());
      expect(error).toMatchObject({ name: "AbortError", kind: "aborted", cause: "enough", outcome: state.outcome });
      expect(error).toMatchObject({ $metadata: { clientToken: "token-1" } });
      expect(error.message).toMatch(/^CreateRelationshipCommand was aborted by its abortSignal\. /);
      expect(controller.signal.aborted).toBe(true);
      await onlySaw(state, seen);
    });

    test("R8: ends at once when the client is destroyed, once or twice, and nothing is sent later", async () => {
      const { error, seen } = await endedIn(state, create(), (client) => {
        client.destroy();
        client.destroy();
      });
      expect(error).toMatchObject({ name: "AbortError", kind: "aborted", outcome: state.outcome });
      expect(error.message).toMatch(/^CreateRelationshipCommand was ended: its client was destroyed, and can send no more\. /);
      await onlySaw(state, seen);
    });
  });

  test("R7: a call whose signal is aborted before sends nothing", async () => {
    const { send, seen } = faulty("200-ok", { requestHandler: create() });
    const error = await rejectionOf(send({}, { abortSignal: AbortSignal.abort("no") }));
    expect(error).toMatchObject({ name: "AbortError", cause: "no", outcome: "not-sent", $metadata: { attempts: 0 } });
    expect((await seen()).requests).toEqual([]);
  });

  test("R8: a client that was destroyed sends nothing", async () => {
    const { client, send, seen } = faulty("200-ok", { requestHandler: create() });
    client.destroy();
    const error = await rejectionOf(send());
    expect(error).toMatchObject({ name: "AbortError", outcome: "not-sent" });
    expect((error as Error).message).toBe(
      "CreateRelationshipCommand was ended: its client was destroyed, and can send no more. Nothing was sent.",
    );
    expect((await seen()).requests).toEqual([]);
  });

  test("R8: every call of a client ends with it", async () => {
    const { client, send, seen } = faulty("never", { requestHandler: create() });
    const calls = Array.from({ length: 4 }, () => rejectionOf(send()));
    await expect.poll(async () => (await seen()).requests).toHaveLength(4);
    client.destroy();
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ name: "AbortError" });
  });
});

/** The connections close, and nothing comes after that. */
async function onlySaw({ requests }: State, seen: () => Promise<{ events: string[] }>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { events } = await seen();
  expect(events.filter((event) => event.startsWith("request"))).toHaveLength(requests);
}

test("R7: a signal that many calls share has one listener while they run, and none after", async () => {
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  const { send } = faulty("200-ok", {});
  await Promise.all(Array.from({ length: 30 }, () => send({}, { abortSignal: signal })));
  expect(added).toHaveBeenCalledOnce();
  expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(added.mock.calls.map(([, listener]) => listener));
});
