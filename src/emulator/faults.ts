import { ConfigurationError, type ModeledServiceException } from "../errors/index.js";
import type { Open } from "../schema/index.js";
import { ApiError } from "./api-error.js";

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
  /** Only requests of this operation get it: `CreateRelationship`. Default: those of any. */
  readonly operation?: string;
}

interface PendingFault {
  readonly error: ApiError;
  readonly applied: boolean;
  readonly operation: string | undefined;
}

/** The exceptions that are still to be given, in their order. */
export class FaultQueue {
  private readonly faults: PendingFault[] = [];

  /** @throws ConfigurationError when the fault cannot be given. */
  add({ error, message = `Injected ${error}.`, members = {}, applied = false, times = 1, operation }: EmulatorFault): void {
    if (typeof error !== "string" || !/^[A-Za-z]\w*$/.test(error))
      throw new ConfigurationError('failNext: give the name of an exception, such as { error: "ThrottlingException" }.');
    if (!Number.isInteger(times) || times < 1)
      throw new ConfigurationError(`failNext: times is ${times}, expected a whole number of at least 1.`);
    if (!isWritable(members)) throw new ConfigurationError("failNext: members hold something that JSON cannot hold.");
    this.faults.push(...Array.from({ length: times }, () => ({ error: new ApiError(error, message, members), applied, operation })));
  }

  /** Takes the next fault for a request of this operation, if there is one. */
  next(operation: string): PendingFault | undefined {
    const index = this.faults.findIndex((fault) => fault.operation === undefined || fault.operation === operation);
    return index === -1 ? undefined : this.faults.splice(index, 1)[0];
  }

  clear(): void {
    this.faults.length = 0;
  }
}

function isWritable(members: unknown): boolean {
  try {
    return typeof JSON.stringify(members) === "string";
  } catch {
    return false;
  }
}
