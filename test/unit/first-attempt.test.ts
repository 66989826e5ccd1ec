import { HttpRequest, HttpResponse } from "@smithy/core/transport";
import { getRetryPlugin } from "@smithy/middleware-retry";
import { constructStack } from "@smithy/middleware-stack";
import type { FinalizeRequestMiddleware, MetadataBearer, Pluggable } from "@smithy/types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { retryPlugin } from "../../middleware/index.js";
import { constant } from "../../src/known-value.js";
import { StandardRetry } from "../../src/retry/index.js";

type Outcome = "success" | "no response" | "throttled" | "refused" | "a text";

function come(outcome: Outcome): { response: unknown; output: MetadataBearer } {
  if (outcome === "success")
    return {
      response: new HttpResponse({ statusCode: 200 }),
      output: { $metadata: { requestId: "r" } },
    };
  if (outcome === "a text") throw "a text";
  const [name, httpStatusCode] = {
    "no response": ["TimeoutError", undefined],
    throttled: ["Slow", 429],
    refused: ["No", 400],
  }[outcome];
  throw Object.assign(new Error(outcome), { name, $metadata: { httpStatusCode, requestId: "r" } });
}

/** What a call looks like from both sides: what it sent, what it ended in, what it left in the bucket. */
async function callThrough(
  retry: Retry,
  outcomes: readonly Outcome[],
  { maxAttempts = constant(outcomes.length), within }: { maxAttempts?: () => Promise<number>; within?: Within } = {},
) {
  const strategy = new StandardRetry(maxAttempts, { random: () => 0 });
  const ids = new Set<string | undefined>();
  const counts: (string | undefined)[] = [];
  const stack = constructStack<object, MetadataBearer>();
  stack.use(retry({ maxAttempts, retryStrategy: constant(strategy) }));
  stack.add((next) => async (args) => next({ ...args, request: new HttpRequest({ headers: { kept: "kept" } }) }), { step: "build" });
  if (within !== undefined) stack.addRelativeTo(within, { relation: "after", toMiddleware: "retryMiddleware" });
  const handler = stack.resolve(async ({ request }) => {
    const { headers } = request as HttpRequest;
    ids.add(headers["amz-sdk-invocation-id"]);
    counts.push(headers["amz-sdk-request"], headers["kept"]);
    return come(outcomes[counts.length / 2 - 1] ?? "success");
  }, {});
  const end = await handler({ input: {} }).catch((error: unknown) => error);
  return {
    end,
    counts,
    ids: ids.size,
    own: ids.has("own"),
    isId: [...ids].every((id) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id ?? "")),
    left: strategy.getCapacity(),
  };
}

type Retry = (config: RetryConfig) => Pluggable<object, MetadataBearer>;
type Within = FinalizeRequestMiddleware<object, MetadataBearer>;
const ours: Retry = (config) => retryPlugin(config);
const smithys: Retry = (config) => getRetryPlugin(config as never) as unknown as Pluggable<object, MetadataBearer>;

interface RetryConfig {
  readonly maxAttempts: () => Promise<number>;
  readonly retryStrategy: () => Promise<StandardRetry>;
}

test("a call looks and ends as with Smithy's retry alone, whatever comes of its attempts", async () => {
  const outcome = fc.constantFrom<Outcome>("success", "no response", "throttled", "refused", "a text");
  await fc.assert(
    fc.asyncProperty(fc.array(outcome, { minLength: 1, maxLength: 5 }), async (outcomes) => {
      const call = await callThrough(ours, outcomes);
      expect(call).toEqual(await callThrough(smithys, outcomes));
      expect(call).toMatchObject({ ids: 1, isId: true });
    }),
    { seed: 1, numRuns: 300 },
  );
});

const replacing: Within = (next) => (args) => next(Object.assign(args, { request: HttpRequest.clone(args.request as HttpRequest) }));
const naming: Within = (next) => {
  let isFirst = true;
  return (args) => {
    if (isFirst) (args.request as HttpRequest).headers["amz-sdk-invocation-id"] = "own";
    isFirst = false;
    return next(args);
  };
};
const leavingOut: Within = (next) => (args) => {
  delete (args.request as HttpRequest).headers["amz-sdk-invocation-id"];
  return next(args);
};

test.each([
  ["another request in its place", replacing],
  ["an id of its own at the first attempt", naming],
  ["no id", leavingOut],
])("and where a middleware within puts %s", async (_what, within) => {
  const outcomes = ["throttled", "throttled", "success"] as const;
  expect(await callThrough(ours, outcomes, { within })).toEqual(await callThrough(smithys, outcomes, { within }));
});

test("and where the number of attempts changes while it lasts, or can be told once only", async () => {
  const changing = () => [2, 3, 4, 4].map((number) => () => Promise.resolve(number));
  const once = () => [() => Promise.resolve(3), () => Promise.reject(new Error("not twice"))];
  for (const answers of [changing, once]) {
    const outcomes = ["throttled", "throttled", "throttled", "throttled"] as const;
    const inTurn = (): (() => Promise<number>) => {
      const left = answers();
      return () => (left.length > 1 ? left.shift() : left[0])?.() ?? Promise.resolve(1);
    };
    expect(await callThrough(ours, outcomes, { maxAttempts: inTurn() })).toEqual(
      await callThrough(smithys, outcomes, { maxAttempts: inTurn() }),
    );
  }
});
