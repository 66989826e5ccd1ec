import {
  CreateRelationshipCommand,
  type CreateRelationshipCommandInput,
  type CreateRelationshipCommandOutput,
  definePlugin,
  HttpRequest,
  type PluginStep,
} from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { describe, expect, test } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

/** A client of a local service that keeps what it is sent. */
function recorded() {
  const requests: HttpRequest[] = [];
  const emulator = new Emulator();
  const inner = emulatorRequestHandler(emulator);
  const handle: typeof inner.handle = (request, options) => {
    requests.push(request);
    return inner.handle(request, options);
  };
  return { emulator, requests, client: testClient({ requestHandler: { handle } }) };
}

const create = (input: Partial<CreateRelationshipCommandInput> = {}) => new CreateRelationshipCommand(relationshipInput(input));
const passing = { handle: <Result>(_call: unknown, next: () => Promise<Result>) => next() };

test("a header that a plugin sets in the build step is sent and signed, and is on each attempt", async () => {
  const { client, emulator, requests } = recorded();
  client.middlewareStack.use(
    definePlugin({
      name: "tenantMiddleware",
      step: "build",
      handle: ({ request }, next) => {
        request.headers["x-amz-tenant"] = "tenant-1";
        return next();
      },
    }),
  );
  emulator.failNext({ error: "ThrottlingException" });
  await client.send(create());
  expect(requests.map(({ headers }) => headers["x-amz-tenant"])).toEqual(["tenant-1", "tenant-1"]);
  expect(requests[1]?.headers["authorization"]).toContain("x-amz-tenant");
});

test("each step has what there is by then, and all know the command", async () => {
  const { client } = recorded();
  const seen: object[] = [];
  for (const step of ["initialize", "serialize", "build", "finalizeRequest", "deserialize"] satisfies PluginStep[]) {
    client.middlewareStack.use(
      definePlugin<object, object, PluginStep>({
        name: `at ${step}`,
        step,
        handle: ({ commandName, request, input, context }, next) => {
          seen.push({
            step,
            commandName,
            hasRequest: HttpRequest.isInstance(request),
            members: Object.keys(input).length > 0,
            clientName: context.clientName,
          });
          return next();
        },
      }),
    );
  }
  await client.send(create());
  const common = { commandName: "CreateRelationshipCommand", clientName: "PartnerCentralChannelClient", members: true };
  expect(seen).toEqual([
    { step: "initialize", ...common, hasRequest: false },
    { step: "serialize", ...common, hasRequest: true },
    { step: "build", ...common, hasRequest: true },
    { step: "finalizeRequest", ...common, hasRequest: true },
    { step: "deserialize", ...common, hasRequest: true },
  ]);
});

test("a plugin of one command reads and changes its input and its output by their types", async () => {
  const { client } = recorded();
  const command = create();
  command.middlewareStack.use(
    definePlugin<CreateRelationshipCommandInput, CreateRelationshipCommandOutput, "initialize">({
      name: "renameMiddleware",
      step: "initialize",
      handle: async ({ input }, next) => {
        const { output, response } = await next({ input: { ...input, associatedAccountId: "777788889999" } });
        return { response, output: { ...output, relationshipDetail: { ...output.relationshipDetail, id: "rs-renamed" } } };
      },
    }),
  );
  const { relationshipDetail } = await client.send(command);
  expect(relationshipDetail.id).toBe("rs-renamed");
  const error = await rejectionOf(client.send(create({ associatedAccountId: "777788889999" })));
  expect(error).toMatchObject({ name: "ConflictException" });
});

test("a plugin can put another request in place of the one", async () => {
  const { client, requests } = recorded();
  client.middlewareStack.use(
    definePlugin({
      name: "proxyMiddleware",
      step: "deserialize",
      handle: ({ request }, next) => next({ request: new HttpRequest({ ...request, port: 8443 }) }),
    }),
  );
  await client.send(create()).catch(() => undefined);
  expect(requests[0]?.port).toBe(8443);
});

test("next to another middleware it stands where it says, and by priority before others of its step", async () => {
  const { client } = recorded();
  client.middlewareStack.use(definePlugin({ ...passing, name: "within", relation: "after", toMiddleware: "retryMiddleware" }));
  client.middlewareStack.use(definePlugin({ ...passing, name: "first", step: "initialize", priority: "high" }));
  const names = client.middlewareStack.identify();
  expect(names[0]).toBe("first - initialize");
  expect(names).toContain("within - after retryMiddleware");
});

test("used twice it runs once, and one of the same name takes its place", async () => {
  const { client } = recorded();
  const told: number[] = [];
  const counting = (number: number) =>
    definePlugin({
      name: "counting",
      step: "initialize",
      handle: (_call, next) => {
        told.push(number);
        return next();
      },
    });
  for (const number of [1, 1, 2]) client.middlewareStack.use(counting(number));
  await client.send(create());
  expect(told).toEqual([2]);
});

test("what it throws, at once or later, ends the call, which then says what became of it", async () => {
  const { client, requests } = recorded();
  const failing = (handle: () => Promise<never>) => definePlugin({ name: "failing", step: "build", handle });
  for (const handle of [
    () => {
      throw new Error("of the plugin");
    },
    () => Promise.reject(new Error("of the plugin")),
  ]) {
    client.middlewareStack.use(failing(handle));
    expect(await rejectionOf(client.send(create()))).toMatchObject({ message: "of the plugin", outcome: "not-sent" });
  }
  expect(requests).toEqual([]);
});

test("a handler that forgets to return what next() gives is told so", async () => {
  const { client } = recorded();
  const forgetful = async (_call: unknown, next: () => Promise<object>) => void (await next());
  client.middlewareStack.use(definePlugin({ name: "forgetful", step: "initialize", handle: forgetful as never }));
  const error = await rejectionOf(client.send(create()));
  expect(error).toMatchObject({ name: "ConfigurationError", message: expect.stringContaining("forgetful: handle gave nothing") });
});

describe("a definition that lacks something is refused at once, with what to give", () => {
  test.each<[string, unknown, string]>([
    ["nothing", undefined, "name is nothing"],
    ["no name", { ...passing, step: "build" }, "name is nothing, expected a string with something in it"],
    ["an empty name", { ...passing, name: "", step: "build" }, "expected a string with something in it"],
    ["no handler", { name: "x", step: "build" }, "handle of x is nothing"],
    ["a step that there is not", { ...passing, name: "x", step: "bild" }, "step of x is not one of initialize, serialize, build"],
    ["neither step nor relation", { ...passing, name: "x" }, "or give relation and toMiddleware"],
    ["both", { ...passing, name: "x", step: "build", relation: "after", toMiddleware: "y" }, "has a step and a relation"],
    ["a wrong relation", { ...passing, name: "x", relation: "around", toMiddleware: "y" }, 'neither "before" nor "after"'],
    ["a relation to nothing", { ...passing, name: "x", relation: "after" }, "x stands after nothing"],
    ["a wrong priority", { ...passing, name: "x", step: "build", priority: "highest" }, 'priority of x is not "high", "normal" or "low"'],
  ])("%s", (_what, definition, message) => {
    expect(() => definePlugin(definition as never)).toThrow(expect.objectContaining({ name: "ConfigurationError" }) as Error);
    expect(() => definePlugin(definition as never)).toThrow(message);
  });
});
