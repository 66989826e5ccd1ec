import { Command } from "../src/command.js";
import { changingExceptions, type ChannelMetadataBearer, type ErrorOf } from "../src/errors/index.js";
import { type Body, idempotencyToken, type OperationOf, operation, required, structure } from "../src/schema/index.js";
import { type Names, type ProgramManagementAccountIdentifier, programManagementAccountIdentifier } from "./shapes/identifiers.js";
import { type Catalog, catalog, clientToken } from "./shapes/scalars.js";

/** The input of {@link DeleteProgramManagementAccountCommand}. */
export interface DeleteProgramManagementAccountCommandInput {
  /** The catalog that it lives in. */
  catalog: Catalog;
  /** The program management account (`pma-...`, or its ARN). */
  identifier: string;
  /** 1-64 visible ASCII characters. Made by the client when left out, and always found at `$metadata.clientToken`. */
  clientToken?: string | undefined;
}

/** The output of {@link DeleteProgramManagementAccountCommand}. There is nothing in it but what is known of the call. */
export interface DeleteProgramManagementAccountCommandOutput extends ChannelMetadataBearer {}

/** What {@link DeleteProgramManagementAccountCommand} can end in. */
export type DeleteProgramManagementAccountCommandError = ErrorOf<typeof changingExceptions>;

export const deleteProgramManagementAccount: OperationOf<
  DeleteProgramManagementAccountCommandInput,
  DeleteProgramManagementAccountCommandOutput,
  typeof changingExceptions
> = operation("DeleteProgramManagementAccount", {
  input: structure<DeleteProgramManagementAccountCommandInput>({
    catalog: required(catalog),
    identifier: required(programManagementAccountIdentifier),
    clientToken: idempotencyToken(clientToken),
  }),
  output: structure<Body<DeleteProgramManagementAccountCommandOutput>>({}),
  exceptions: changingExceptions,
});

/**
 * Takes an account out of its channel program.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is none of that identifier in this catalog.
 * @throws ConflictException when the request does not fit what is there now.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_DeleteProgramManagementAccount.html
 */
export class DeleteProgramManagementAccountCommand<Id extends string = string> extends Command<
  DeleteProgramManagementAccountCommandInput,
  DeleteProgramManagementAccountCommandOutput,
  typeof changingExceptions
> {
  constructor(input: DeleteProgramManagementAccountCommandInput & Names<Id, ProgramManagementAccountIdentifier>);
  constructor(input: DeleteProgramManagementAccountCommandInput & Names<Id, ProgramManagementAccountIdentifier>);
  constructor(input: DeleteProgramManagementAccountCommandInput) {
    super(deleteProgramManagementAccount, input);
  }
}
