import { randomToken } from "../auth/index.js";
import { type Operation, toJson, validate } from "../schema/index.js";
import { service } from "../service.js";
import { ApiError } from "./api-error.js";
import { authenticate, type EmulatorIdentity } from "./authenticate.js";
import { operationHandlers } from "./operations/index.js";
import { ReplayMemory } from "./replay.js";
import { createState, type EmulatorProgramManagementAccount, type State } from "./state.js";

export interface EmulatorOptions {
  /** Who may call. Default: {@link emulatorCredentials}. */
  readonly identities?: readonly EmulatorIdentity[];
  /** The program management accounts that exist from the start. Default: {@link emulatorProgramManagementAccounts}. */
  readonly programManagementAccounts?: readonly EmulatorProgramManagementAccount[];
  /** The service's clock, in milliseconds since the epoch. */
  readonly now?: () => number;
}

/** An answer to give instead of doing the work. */
export interface EmulatorFault {
  /** The type of the exception: `ThrottlingException`, or any other. */
  readonly error: string;
  readonly message?: string;
  /** How many of the next requests get it. Default: 1. */
  readonly times?: number;
}

/** The keys that the local service takes when it was not told others. They are no secret and open nothing else. */
export const emulatorCredentials: EmulatorIdentity = {
  accessKeyId: "AKIAEMULATOR00000001",
  secretAccessKey: "emulator-secret-access-key",
  accountId: "111122223333",
};

/** One program management account in each catalog. */
export const emulatorProgramManagementAccounts: readonly EmulatorProgramManagementAccount[] = [
  { id: "pma-sandbox000001", catalog: "Sandbox", accountId: emulatorCredentials.accountId },
  { id: "pma-aws0000000001", catalog: "AWS", accountId: emulatorCredentials.accountId },
];

/**
 * The Channel API in memory, as one function from request to response: to develop and test against, without an account
 * and without a network. It checks each signature and input as the service does.
 */
export class Emulator {
  private readonly identities: readonly EmulatorIdentity[];
  private readonly now: () => number;
  private readonly state: State;
  private readonly replays = new ReplayMemory();
  private readonly faults: ApiError[] = [];

  constructor(options: EmulatorOptions = {}) {
    this.identities = options.identities ?? [emulatorCredentials];
    this.now = options.now ?? Date.now;
    this.state = createState(options.programManagementAccounts ?? emulatorProgramManagementAccounts);
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
      return respond(status, { __type: `com.amazonaws.partnercentralchannel#${name}`, message, ...members }, requestId);
    }
  };

  /** Lets the next requests that are signed rightly fail, to see how a program takes it. */
  failNext({ error, message = `Injected ${error}.`, times = 1 }: EmulatorFault): void {
    for (let count = 0; count < times; count += 1) this.faults.push(new ApiError(error, message));
  }

  private async answer(request: { method: string; url: URL; headers: Headers; body: string }): Promise<unknown> {
    const handler = operationHandlers.get(operationNameOf(request));
    if (handler === undefined)
      throw new ApiError("UnknownOperationException", "The x-amz-target header names no operation of this service.");
    const nowMs = this.now();
    const caller = await authenticate(request, { identities: this.identities, service: service.signingName, nowMs });
    const fault = this.faults.shift();
    if (fault !== undefined) throw fault;
    const input = parseInput(handler.operation, request.body);
    const call = { state: this.state, caller, now: new Date(nowMs) };
    const output = this.replays.run(handler.operation, { accountId: caller.accountId, input }, () => handler.handle(input, call));
    return toJson(handler.operation.output, output);
  }
}

function operationNameOf({ method, headers }: { method: string; headers: Headers }): string {
  const [target, name] = (headers.get("x-amz-target") ?? "").split(".");
  const isCall = method === "POST" && headers.get("content-type") === "application/x-amz-json-1.0" && target === service.target;
  return isCall ? (name ?? "") : "";
}

/** The service looks at the members it knows and at no others. */
function parseInput(operation: Operation, body: string): Readonly<Record<string, unknown>> {
  const input = parseJson(body);
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
