import { type Operation, toJson } from "../schema/index.js";
import { conflict } from "./api-error.js";

interface Remembered {
  readonly input: string;
  readonly output: object;
}

/** Answers a repeated request with the answer of the first, by its idempotency token. */
export class ReplayMemory {
  private readonly answers = new Map<string, Remembered>();

  /**
   * Runs the operation, or gives the answer that its token has had before. A run that throws is not remembered.
   *
   * @throws ApiError ConflictException when the token came before with another input.
   */
  run(
    operation: Operation,
    { accountId, input }: { accountId: string; input: Readonly<Record<string, unknown>> },
    execute: () => object,
  ): object {
    const token = operation.tokenMember === undefined ? undefined : input[operation.tokenMember];
    if (typeof token !== "string") return execute();
    const key = JSON.stringify([accountId, operation.name, token]);
    const written = JSON.stringify(toJson(operation.input, input));
    const remembered = this.answers.get(key);
    if (remembered === undefined) {
      const output = execute();
      this.answers.set(key, { input: written, output });
      return output;
    }
    if (remembered.input === written) return remembered.output;
    throw conflict("This clientToken came before with another input. Use a new one for another request.", {
      resourceType: "ClientToken",
      resourceId: token,
    });
  }
}
