import { type Command, isErrorOf, type ModeledServiceException, type PartnerCentralChannelClient } from "partnercentral-channel";
import type { ChannelMetadataBearer } from "../../src/errors/index.js";
import type { Body, Operation } from "../../src/schema/index.js";

/** What the service may answer, and what a caller gets of it. */
interface Answer<Output> {
  /** As parsed JSON. */
  readonly body: object;
  /** All but `$metadata`. */
  readonly output: Output;
}

/** A member of something right, and what to put in its place to make it wrong; `undefined` takes the member out. */
type WrongInput = readonly [path: string, value: unknown];
/** The same in an answer, and what the error says stands there and should. */
type WrongAnswer = readonly [path: string, value: unknown, said: string];

interface Parts<Input, Output> {
  /** Further ones where the members of one exclude each other. */
  readonly inputs: { readonly smallest: Input; readonly full: Input; readonly [more: string]: Input };
  /** `newer` is the answer of a service that knows more than this package. */
  readonly answers: { readonly full: Answer<Output>; readonly newer: Answer<Output>; readonly [more: string]: Answer<Output> };
  /** Each makes the full input wrong. */
  readonly wrongInputs: readonly WrongInput[];
  /** Each makes the full answer wrong. */
  readonly wrongAnswers: readonly WrongAnswer[];
  /** The exceptions that the model gives it beside those of every operation. */
  readonly furtherExceptions: readonly ModeledServiceException["name"][];
  /** Whether it takes an idempotency token. */
  readonly hasToken: boolean;
}

/** One operation, what to send with it and what to expect, without the types that {@link operationCase} has checked. */
export interface OperationCase extends Parts<object, object> {
  /** `GetRelationship` */
  readonly name: string;
  readonly operation: Operation;
  /** Sends an input, which may be wrong. */
  send(client: PartnerCentralChannelClient, input: object): Promise<ChannelMetadataBearer>;
  /** What `isErrorOf` says of an error and this operation's command. */
  hasError(error: unknown): boolean;
}

/** Compiles only where inputs and outputs are those of the command. */
export function operationCase<
  Input extends object,
  Output extends ChannelMetadataBearer,
  Names extends readonly ModeledServiceException["name"][],
>(CommandClass: new (input: Input) => Command<Input, Output, Names>, parts: Parts<NoInfer<Input>, NoInfer<Body<Output>>>): OperationCase {
  const command = new CommandClass(parts.inputs.smallest);
  return {
    ...parts,
    name: command.operation.name,
    operation: command.operation,
    // The wrong inputs are what JavaScript may pass.
    send: async (client, input) => client.send(new CommandClass(input as Input)),
    hasError: (error) => isErrorOf(command, error),
  };
}

/** A copy with another value at a path such as `items[1].createdAt`; with `undefined` the member is gone. */
export function changed(original: object, path: string, value: unknown): object {
  const copy = structuredClone(original) as Record<string, unknown>;
  const names = path.match(/[^.[\]]+/g) ?? [];
  const last = names.pop() ?? "";
  let parent = copy;
  for (const name of names) parent = parent[name] as Record<string, unknown>;
  if (!(last in parent)) throw new Error(`There is no ${path} to change.`);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
