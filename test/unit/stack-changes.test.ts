import { HttpResponse } from "@smithy/core/transport";
import { SMITHY_CONTEXT_KEY } from "@smithy/types";
import fc from "fast-check";
import { CreateRelationshipCommand } from "partnercentral-channel";
import { expect, test } from "vitest";
import { relationshipDetail } from "../support/answer-with.js";
import { relationshipInput } from "../support/relationship-input.js";
import { testClient } from "../support/test-client.js";

/*
 * Whatever is done to the stacks, a send resolves what Smithy's own stack would resolve at that moment. Each middleware notes
 * when it is resolved, those that the client came with too.
 */

interface Location {
  readonly name?: string | undefined;
  readonly tags?: readonly string[];
}
/** A middleware stack, whatever its inputs and outputs. */
interface AnyStack {
  add(middleware: Middleware, location: Location): void;
  addRelativeTo(middleware: Middleware, location: Location): void;
  use(plugin: { applyToStack(stack: AnyStack): void }): void;
  remove(middleware: string | Middleware | undefined): boolean;
  removeByTag(tag: string): boolean;
  clone(): AnyStack;
  applyToStack(stack: Pick<AnyStack, "add" | "addRelativeTo">): void;
  resolve(handler: Middleware, context: object): unknown;
}
type Middleware = (next: unknown, context: object) => unknown;

let resolved: string[] = [];

const noting =
  (label: string, middleware: Middleware): Middleware =>
  (next, context) => {
    resolved.push(label);
    return middleware(next, context);
  };

/** Puts what is on a stack there again, noting. */
function noteOwn(stack: AnyStack): void {
  const again =
    (method: "add" | "addRelativeTo") =>
    (middleware: Middleware, location: Location): void => {
      const noted = noting(location.name ?? "", middleware);
      stack[method](noted, { ...location, middleware: noted } as Location);
    };
  stack.clone().applyToStack({ add: again("add"), addRelativeTo: again("addRelativeTo") });
}

const names = fc.constantFrom("first", "second", "third", "loggerMiddleware", "hostHeaderMiddleware");
const tags = fc.constantFrom("USER", "OTHER", "HOST", "CLOCK_SKEW").map((tag) => [tag]);
const addition = fc.record({
  method: fc.constant("add" as const),
  location: fc.record({
    name: fc.option(names, { nil: undefined }),
    step: fc.constantFrom("initialize", "serialize", "build", "finalizeRequest", "deserialize"),
    priority: fc.constantFrom("high", "normal", "low"),
    override: fc.boolean(),
    tags,
  }),
});
const relativeAddition = fc.record({
  method: fc.constant("addRelativeTo" as const),
  location: fc.record({
    name: names,
    relation: fc.constantFrom("before", "after"),
    toMiddleware: fc.constantFrom("retryMiddleware", "serializerMiddleware", "awsAuthMiddleware", "loggerMiddleware", "first"),
    override: fc.boolean(),
    tags,
  }),
});
const removal = fc.oneof(
  fc.record({ method: fc.constant("removeByName" as const), name: names }),
  fc.record({ method: fc.constant("removeByReference" as const), index: fc.nat(20) }),
  fc.record({ method: fc.constant("removeByTag" as const), tags }),
);
const change = fc.oneof({ weight: 4, arbitrary: addition }, { weight: 3, arbitrary: relativeAddition }, { weight: 3, arbitrary: removal });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const someChanges = fc.array(change, { maxLength: 2 });
const action = fc.record({
  before: fc.array(change, { maxLength: 3 }),
  /** Whether those before are made by one plugin. */
  asPlugin: fc.boolean(),
  onCommand: someChanges,
  inFlight: someChanges,
});

let count = 0;

/** Smithy refuses some changes, such as a name that is there already: what is on the stack then stays. */
function make(one: Change, stack: AnyStack, added: Middleware[]): void {
  count += 1;
  const middleware = noting(`user ${count}`, (next) => next);
  try {
    if (one.method === "removeByName") stack.remove(one.name);
    else if (one.method === "removeByReference") stack.remove(added[one.index % Math.max(1, added.length)] ?? "nothing");
    else if (one.method === "removeByTag") stack.removeByTag(one.tags[0] ?? "");
    else stack[one.method](middleware, one.location);
    added.push(middleware);
  } catch (error) {
    expect((error as Error).message).toMatch(/Duplicate middleware name|cannot be overridden/);
  }
}

/** That of Smithy's own stack; `undefined` where it has none: one that others are placed next to is missing, or it has a name twice. */
function expectedOrder(clientStack: AnyStack, commandStack: AnyStack | undefined): string[] | undefined {
  resolved = [];
  try {
    const joined = clientStack.clone();
    if (commandStack !== undefined) joined.use(commandStack);
    joined.resolve(() => undefined, { [SMITHY_CONTEXT_KEY]: {} });
    return resolved;
  } catch {
    return undefined;
  }
}

const requestHandler = {
  handle: async () => ({ response: new HttpResponse({ statusCode: 200, headers: {}, body: JSON.stringify({ relationshipDetail }) }) }),
};

test("a send resolves the middleware in the order of Smithy's own stack, whatever was changed before, between and during sends", async () => {
  const run = fc.asyncProperty(fc.array(action, { minLength: 2, maxLength: 6 }), async (actions) => {
    const client = testClient({ requestHandler });
    const clientStack = client.middlewareStack as unknown as AnyStack;
    const added: Middleware[] = [];
    noteOwn(clientStack);
    for (const { before, asPlugin, onCommand, inFlight } of actions) {
      const applyToStack = (stack: AnyStack): void => before.forEach((one) => make(one, stack, added));
      if (asPlugin) clientStack.use({ applyToStack });
      else applyToStack(clientStack);
      const command = new CreateRelationshipCommand(relationshipInput());
      const commandStack = onCommand.length === 0 ? undefined : (command.middlewareStack as unknown as AnyStack);
      if (commandStack !== undefined) for (const one of onCommand) make(one, commandStack, added);
      const expected = expectedOrder(clientStack, commandStack);
      const actual: string[] = [];
      resolved = actual;
      const call = client.send(command).catch(() => undefined);
      for (const one of inFlight) make(one, clientStack, added);
      await call;
      if (expected !== undefined) expect(actual).toEqual(expected);
    }
  });
  await fc.assert(run, { numRuns: 300 });
});
