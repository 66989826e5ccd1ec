import type { OperationRates } from "../quota/index.js";
import { randomToken } from "../random-token.js";
import { type Operation, toJson, validate } from "../schema/index.js";
import { service } from "../service.js";
import { ApiError, refused } from "./api-error.js";
import { authenticate, type EmulatorIdentity } from "./authenticate.js";
import type { SignedRequest } from "./compute-signature.js";
import { emulatorCredentials, emulatorCustomerCredentials, emulatorProgramManagementAccounts } from "./defaults.js";
import { type EmulatorFault, FaultQueue } from "./faults.js";
import { expireHandshakes } from "./operations/handshake-rules.js";
import { operationHandlers } from "./operations/index.js";
import { readInput } from "./read-input.js";
import { ReplayMemory } from "./replay.js";
import { createState, type EmulatorProgramManagementAccount, type State } from "./state.js";
import { Throttle } from "./throttle.js";

/** What a local service is started with. */
export interface EmulatorOptions {
  /** Who may call. Default: a partner, {@link emulatorCredentials}, and a customer, {@link emulatorCustomerCredentials}. */
  readonly identities?: readonly EmulatorIdentity[];
  /** The program management accounts that exist from the start. Default: {@link emulatorProgramManagementAccounts}. */
  readonly programManagementAccounts?: readonly EmulatorProgramManagementAccount[];
  /**
   * The service's clock, in milliseconds since the epoch, by which it checks signatures too: far from the clock of its
   * clients it refuses them. To let time pass for its resources alone, use {@link Emulator.advance}.
   */
  readonly now?: () => number;
  /**
   * How many calls a second the service takes of each operation from each account, and as many at once after a rest; more
   * are a `ThrottlingException`. AWS publishes 3 writes and 5 reads. Default: any number.
   */
  readonly rates?: OperationRates;
}

/**
 * The Channel API in memory, as one function from request to response: to develop and test against, without an account
 * and without a network. It checks each signature and input as the service does.
 */
export class Emulator {
  private readonly identities: readonly EmulatorIdentity[];
  private readonly now: () => number;
  private readonly programManagementAccounts: readonly EmulatorProgramManagementAccount[];
  private state: State;
  private replays = new ReplayMemory();
  private readonly faults = new FaultQueue();
  private readonly throttle: Throttle;
  /** By how much the clock of the state is ahead. */
  private aheadMs = 0;

  constructor(options: EmulatorOptions = {}) {
    this.identities = options.identities ?? [emulatorCredentials, emulatorCustomerCredentials];
    this.now = options.now ?? (() => Date.now());
    this.throttle = new Throttle(options.rates);
    this.programManagementAccounts = options.programManagementAccounts ?? emulatorProgramManagementAccounts;
    this.state = createState(this.programManagementAccounts, new Date(this.now()));
  }

  /** Answers one request; never rejects. May be passed on without its object. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const requestId = randomToken();
    try {
      const body = await request.text();
      return respond(200, await this.answer({ method: request.method, url: new URL(request.url), headers: request.headers, body }), {
        requestId,
        nowMs: this.now(),
      });
    } catch (error) {
      const { status, name, message, members } = asApiError(error);
      return respond(
        status,
        { ...members, __type: `com.amazonaws.partnercentralchannel#${name}`, message },
        { requestId, nowMs: this.now() },
      );
    }
  };

  /**
   * Makes the next correctly signed requests fail, to see how a program takes it. Further calls queue up behind.
   *
   * @throws ConfigurationError when `error` is no name, `times` no whole number of at least 1, or `members` cannot be JSON.
   */
  failNext(fault: EmulatorFault): void {
    this.faults.add(fault);
  }

  /** Lets time pass for the resources: handshakes expire, days end. The signatures are still those of now. */
  advance(ms: number): void {
    this.aheadMs += ms;
  }

  /** Forgets everything since the start: resources, tokens, faults that are still to come, calls that count for `rates`, time that has passed. Ids count from one again. */
  reset(): void {
    this.aheadMs = 0;
    this.state = createState(this.programManagementAccounts, new Date(this.now()));
    this.replays = new ReplayMemory();
    this.faults.clear();
    this.throttle.clear();
  }

  private async answer(request: SignedRequest): Promise<unknown> {
    const handler = operationHandlers.get(operationNameOf(request));
    if (handler === undefined)
      throw new ApiError("UnknownOperationException", "The x-amz-target header names no operation of this service.");
    const nowMs = this.now();
    const caller = await authenticate(request, { identities: this.identities, service: service.signingName, nowMs });
    const { operation } = handler;
    this.throttle.take(operation.name, { accountId: caller.accountId, nowMs });
    const fault = this.faults.next(operation.name);
    if (fault?.applied === false) throw fault.error;
    const input = parseInput(operation, request.body);
    this.requireCatalog(input["catalog"]);
    const call = { state: this.state, operation, caller, now: new Date(nowMs + this.aheadMs) };
    expireHandshakes(call.state, call.now);
    const output = this.replays.run(operation, { accountId: caller.accountId, input }, () => handler.handle(input, call));
    if (fault !== undefined) throw fault.error;
    return toJson(operation.output, output);
  }

  /** A catalog that nothing is in would be taken for an empty account. */
  private requireCatalog(catalog: unknown): void {
    const known = new Set(["AWS", "Sandbox", ...this.programManagementAccounts.map((account) => account.catalog)]);
    if (typeof catalog === "string" && !known.has(catalog)) throw refused("catalog", `is none of ${Array.from(known).join(", ")}`);
  }
}

function operationNameOf({ method, headers }: SignedRequest): string {
  const target = headers.get("x-amz-target") ?? "";
  const prefix = `${service.target}.`;
  const isCall = method === "POST" && isAwsJson(headers.get("content-type")) && target.startsWith(prefix);
  return isCall ? target.slice(prefix.length) : "";
}

/** In any case, and with any parameters. */
function isAwsJson(contentType: string | null): boolean {
  return contentType?.split(";")[0]?.trim().toLowerCase() === "application/x-amz-json-1.0";
}

/** The service looks at the members it knows and at no others. */
function parseInput(operation: Operation, body: string): Readonly<Record<string, unknown>> {
  const input = readInput(operation.input, parseJson(body));
  const faults = validate(operation.input, input, { knownValuesOnly: true });
  if (faults.length === 0) return input as Readonly<Record<string, unknown>>;
  throw new ApiError("ValidationException", "The input does not satisfy the constraints of the operation.", {
    reason: "REQUEST_VALIDATION_FAILED",
    fieldList: faults.map(({ path, rule, message }) => ({ name: path, code: rule.toUpperCase(), message })),
  });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ApiError("SerializationException", "The body is not JSON.");
  }
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError("InternalServerException", `The emulator failed: ${String(error)}`);
}

function respond(status: number, body: unknown, { requestId, nowMs }: { requestId: string; nowMs: number }): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/x-amz-json-1.0", "x-amzn-requestid": requestId, date: new Date(nowMs).toUTCString() },
  });
}
