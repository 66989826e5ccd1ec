import { ConfigurationError, type ModeledServiceException } from "../errors/index.js";
import { randomToken } from "../random-token.js";
import { type Open, type Operation, toJson, validate } from "../schema/index.js";
import { service } from "../service.js";
import { ApiError } from "./api-error.js";
import { authenticate, type EmulatorIdentity } from "./authenticate.js";
import type { SignedRequest } from "./compute-signature.js";
import { emulatorCredentials, emulatorCustomerCredentials, emulatorProgramManagementAccounts } from "./defaults.js";
import { expireHandshakes } from "./operations/handshake-rules.js";
import { operationHandlers } from "./operations/index.js";
import { ReplayMemory } from "./replay.js";
import { reviveDates } from "./revive-dates.js";
import { createState, type EmulatorProgramManagementAccount, type State } from "./state.js";

/** What a local service is started with. */
export interface EmulatorOptions {
  /** Who may call. Default: a partner, {@link emulatorCredentials}, and a customer, {@link emulatorCustomerCredentials}. */
  readonly identities?: readonly EmulatorIdentity[];
  /** The program management accounts that exist from the start. Default: {@link emulatorProgramManagementAccounts}. */
  readonly programManagementAccounts?: readonly EmulatorProgramManagementAccount[];
  /** The service's clock, in milliseconds since the epoch. */
  readonly now?: () => number;
}

/** An exception to give in place of an answer. */
export interface EmulatorFault {
  /** The name of the exception: one of the model's, or any other. */
  readonly error: Open<ModeledServiceException["name"]>;
  /** What the exception says. Default: that it was injected. */
  readonly message?: string;
  /** The exception's members beside the message: `resourceId`, `quotaCode`, `fieldList`, ... */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Do the work first, and give the exception in place of its answer: the caller cannot know. Default: `false`. */
  readonly applied?: boolean;
  /** How many of the next requests get it. Default: 1. */
  readonly times?: number;
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
  private readonly faults: { readonly error: ApiError; readonly applied: boolean }[] = [];

  constructor(options: EmulatorOptions = {}) {
    this.identities = options.identities ?? [emulatorCredentials, emulatorCustomerCredentials];
    this.now = options.now ?? Date.now;
    this.programManagementAccounts = options.programManagementAccounts ?? emulatorProgramManagementAccounts;
    this.state = createState(this.programManagementAccounts, new Date(this.now()));
  }

  /** Answers one request; never rejects. May be passed on without its object. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const requestId = randomToken();
    try {
      const body = await request.text();
      return respond(
        200,
        await this.answer({ method: request.method, url: new URL(request.url), headers: request.headers, body }),
        requestId,
      );
    } catch (error) {
      const { status, name, message, members } = asApiError(error);
      return respond(status, { ...members, __type: `com.amazonaws.partnercentralchannel#${name}`, message }, requestId);
    }
  };

  /**
   * Makes the next correctly signed requests fail, to see how a program takes it. Further calls queue up behind.
   *
   * @throws ConfigurationError when `error` is no name or `times` no whole number of at least 1.
   */
  failNext({ error, message = `Injected ${error}.`, members = {}, applied = false, times = 1 }: EmulatorFault): void {
    if (typeof error !== "string" || !/^[A-Za-z]\w*$/.test(error))
      throw new ConfigurationError('failNext: give the name of an exception, such as { error: "ThrottlingException" }.');
    if (!Number.isInteger(times) || times < 1)
      throw new ConfigurationError(`failNext: times is ${times}, expected a whole number of at least 1.`);
    this.faults.push(...Array.from({ length: times }, () => ({ error: new ApiError(error, message, members), applied })));
  }

  /** Forgets everything since the start: resources, tokens, faults that are still to come. Ids count from one again. */
  reset(): void {
    this.state = createState(this.programManagementAccounts, new Date(this.now()));
    this.replays = new ReplayMemory();
    this.faults.length = 0;
  }

  private async answer(request: SignedRequest): Promise<unknown> {
    const handler = operationHandlers.get(operationNameOf(request));
    if (handler === undefined)
      throw new ApiError("UnknownOperationException", "The x-amz-target header names no operation of this service.");
    const nowMs = this.now();
    const caller = await authenticate(request, { identities: this.identities, service: service.signingName, nowMs });
    const fault = this.faults.shift();
    if (fault?.applied === false) throw fault.error;
    const input = parseInput(handler.operation, request.body);
    const call = { state: this.state, caller, now: new Date(nowMs) };
    expireHandshakes(call.state, call.now);
    const output = this.replays.run(handler.operation, { accountId: caller.accountId, input }, () => handler.handle(input, call));
    if (fault !== undefined) throw fault.error;
    return toJson(handler.operation.output, output);
  }
}

function operationNameOf({ method, headers }: SignedRequest): string {
  const target = headers.get("x-amz-target") ?? "";
  const prefix = `${service.target}.`;
  const isCall = method === "POST" && headers.get("content-type") === "application/x-amz-json-1.0" && target.startsWith(prefix);
  return isCall ? target.slice(prefix.length) : "";
}

/** The service looks at the members it knows and at no others. */
function parseInput(operation: Operation, body: string): Readonly<Record<string, unknown>> {
  const input = reviveDates(operation.input, parseJson(body));
  const faults = validate(operation.input, input, { knownValuesOnly: true }).filter(({ rule }) => rule !== "unknown-member");
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

function respond(status: number, body: unknown, requestId: string): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/x-amz-json-1.0", "x-amzn-requestid": requestId },
  });
}
