import { HttpRequest, HttpResponse } from "@smithy/core/transport";
import { getRetryPlugin } from "@smithy/middleware-retry";
import { constructStack } from "@smithy/middleware-stack";
import type { MetadataBearer, Pluggable } from "@smithy/types";
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
async function callThrough(retry: (config: RetryConfig) => Pluggable<object, MetadataBearer>, outcomes: readonly Outcome[]) {
  const maxAttempts = constant(outcomes.length);
  const strategy = new StandardRetry(maxAttempts, { random: () => 0 });
  const ids = new Set<string | undefined>();
  const counts: (string | undefined)[] = [];
  const stack = constructStack<object, MetadataBearer>();
  stack.use(retry({ maxAttempts, retryStrategy: constant(strategy) }));
  stack.add((next) => async (args) => next({ ...args, request: new HttpRequest({ headers: { kept: "kept" } }) }), { step: "build" });
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
    isId: [...ids].every((id) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id ?? "")),
    left: strategy.getCapacity(),
  };
}

interface RetryConfig {
  readonly maxAttempts: () => Promise<number>;
  readonly retryStrategy: () => Promise<StandardRetry>;
}

test("a call looks and ends as with Smithy's retry alone, whatever comes of its attempts", async () => {
  const outcome = fc.constantFrom<Outcome>("success", "no response", "throttled", "refused", "a text");
  await fc.assert(
    fc.asyncProperty(fc.array(outcome, { minLength: 1, maxLength: 5 }), async (outcomes) => {
      const ours = await callThrough((config) => retryPlugin(config), outcomes);
      const smithys = await callThrough(
        (config) => getRetryPlugin(config as never) as unknown as Pluggable<object, MetadataBearer>,
        outcomes,
      );
      expect(ours).toEqual(smithys);
      expect(ours).toMatchObject({ ids: 1, isId: true });
    }),
    { seed: 1, numRuns: 300 },
  );
});
