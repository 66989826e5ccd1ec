import type { AbsoluteLocation, HandlerOptions, RelativeMiddlewareOptions } from "@smithy/types";
import { service } from "../service.js";
import type { AnySdkClient } from "./any-sdk-client.js";
import type { PartnerCentralChannelClientConfig } from "./config.js";

type Options = PartnerCentralChannelClientConfig;

/** What is taken of another client's config; each of it may be missing, as in clients of 2023. */
const shared = [
  "cacheMiddleware",
  "credentials",
  "customUserAgent",
  "endpoint",
  "logger",
  "maxAttempts",
  "region",
  "requestHandler",
  "retryStrategy",
  "systemClockOffset",
  "useFipsEndpoint",
  "userAgentAppId",
] as const satisfies (keyof Options)[];

type SharedConfig = Pick<Options, (typeof shared)[number]> & { readonly serviceId?: string; readonly isCustomEndpoint?: boolean };

/** The options of a client that shares what this one has; those that are given win. */
export function sharedOptions({ config }: AnySdkClient, given: Options): Options {
  const theirs = config as SharedConfig;
  const names = shared.filter((name) => {
    // That of another service is not ours to use.
    if (name === "endpoint") return theirs.serviceId === service.serviceId && theirs.isCustomEndpoint;
    return name !== "retryStrategy" || (given.maxAttempts === undefined && given.retryMode === undefined);
  });
  return { ...given, ...Object.fromEntries(names.map((name) => [name, given[name] ?? theirs[name]])) };
}

type Location = Partial<HandlerOptions & AbsoluteLocation & RelativeMiddlewareOptions>;
interface Entry {
  readonly middleware: never;
  readonly location: Location;
}

/** A stack, whatever its inputs and outputs: what is put on it comes from one of which the same holds. */
interface TargetStack {
  add(middleware: never, location: object): void;
  addRelativeTo(middleware: never, location: object): void;
  identify(): string[];
}

/** Puts on a stack what the user has put on that of another client: all that the client did not come with. */
export function shareMiddleware(from: AnySdkClient, stack: TargetStack): void {
  const entries = entriesOf(from);
  const own = new Set([...stack.identify().map((entry) => entry.split(" ")[0]), ...sdkMiddleware(from)]);
  const placed = new Map(entries.map(({ location }) => [location.name, location]));
  for (const { middleware, location } of entries) {
    if (own.has(location.name)) continue;
    const anchor = placed.get(location.toMiddleware);
    // Next to a stage that this stack does not have: at the step where that one stands.
    if (location.toMiddleware === undefined) stack.add(middleware, location);
    else if (anchor === undefined || isPlaced(stack, location.toMiddleware)) stack.addRelativeTo(middleware, location);
    else stack.add(middleware, { ...location, step: anchor.step, priority: anchor.priority });
  }
}

const isPlaced = (stack: TargetStack, name: string): boolean => stack.identify().some((entry) => entry.split(" ")[0] === name);

/** A stack gives its middleware away by applying itself to another. */
function entriesOf({ middlewareStack }: AnySdkClient): Entry[] {
  const entries: Entry[] = [];
  const add = (middleware: never, location: Location): void => void entries.push({ middleware, location });
  const collector = { add, addRelativeTo: add, identifyOnResolve: () => false };
  middlewareStack.applyToStack(collector as never);
  return entries;
}

/** The names that a client of its class comes with: those on the stack of a new one. */
function sdkMiddleware(client: AnySdkClient): (string | undefined)[] {
  const common = ["contentLengthMiddleware", "awsAuthMiddleware"];
  try {
    const pristine = new (sdkClass(client))({ region: "us-east-1" });
    return [...common, ...entriesOf(pristine).map(({ location }) => location.name)];
  } catch {
    // One that is made of another client, as that for documents of DynamoDB, has nothing beside what all have.
    return common;
  }
}

/** The class right below Smithy's `Client`: the user may have derived one of his own from it, with middleware of his own. */
function sdkClass(client: object): new (options: object) => AnySdkClient {
  const chain: object[] = [];
  for (let prototype = prototypeOf(client); prototype !== null; prototype = prototypeOf(prototype)) chain.push(prototype);
  // Its last two are those of Smithy's Client and of all objects.
  return chain.at(-3)?.constructor as new (options: object) => AnySdkClient;
}

const prototypeOf = (value: object): object | null => Object.getPrototypeOf(value) as object | null;
