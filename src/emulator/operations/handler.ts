import type { Body, Operation, OperationOf } from "../../schema/index.js";
import type { EmulatorIdentity } from "../authenticate.js";
import type { State } from "../state.js";

/** What an operation may look at beside its input. */
export interface Call {
  readonly state: State;
  readonly operation: Operation;
  readonly caller: EmulatorIdentity;
  readonly now: Date;
}

/** An operation of the local service: its shapes, and what it does with an input that fits them. */
export interface OperationHandler {
  readonly operation: Operation;
  /** @throws ApiError when the state does not allow it; then nothing has changed. */
  handle(input: unknown, call: Call): object;
}

/** Ties a handler to its operation's types: the emulator checks the input against the shapes before it calls. */
export function operationHandler<Input, Output>(
  operation: OperationOf<Input, Output>,
  handle: (input: Input, call: Call) => Body<Output>,
): OperationHandler {
  return { operation, handle: (input, call) => handle(input as Input, call) };
}
