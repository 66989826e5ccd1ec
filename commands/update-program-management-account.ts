import { Command } from "../src/command.js";
import { changingExceptions, type ChannelMetadataBearer, type ErrorOf } from "../src/errors/index.js";
import { type Body, type OperationOf, operation, optional, required, structure } from "../src/schema/index.js";
import { type Names, type ProgramManagementAccountIdentifier, programManagementAccountIdentifier } from "./shapes/identifiers.js";
import { type UpdateProgramManagementAccountDetail, updateProgramManagementAccountDetail } from "./shapes/program-management-account.js";
import { type Catalog, catalog, displayName, revision } from "./shapes/scalars.js";

/** The input of {@link UpdateProgramManagementAccountCommand}; what is left out stays as it is. */
export interface UpdateProgramManagementAccountCommandInput {
  /** The catalog that it lives in. */
  catalog: Catalog;
  /** The program management account (`pma-...`, or its ARN). */
  identifier: string;
  /** The revision that the update is based on; when the resource has another by now, the update is refused. */
  revision?: string | undefined;
  /** The new name: 1-30 characters, none of them control characters. */
  displayName?: string | undefined;
}

/** The output of {@link UpdateProgramManagementAccountCommand}. */
export interface UpdateProgramManagementAccountCommandOutput extends ChannelMetadataBearer {
  /** The program management account as it is now. */
  programManagementAccountDetail: UpdateProgramManagementAccountDetail;
}

/** What {@link UpdateProgramManagementAccountCommand} can end in. */
export type UpdateProgramManagementAccountCommandError = ErrorOf<typeof changingExceptions>;

export const updateProgramManagementAccount: OperationOf<
  UpdateProgramManagementAccountCommandInput,
  UpdateProgramManagementAccountCommandOutput,
  typeof changingExceptions
> = operation("UpdateProgramManagementAccount", {
  input: structure<UpdateProgramManagementAccountCommandInput>({
    catalog: required(catalog),
    identifier: required(programManagementAccountIdentifier),
    revision: optional(revision),
    displayName: optional(displayName),
  }),
  output: structure<Body<UpdateProgramManagementAccountCommandOutput>>({
    programManagementAccountDetail: required(updateProgramManagementAccountDetail),
  }),
  exceptions: changingExceptions,
});

/**
 * Changes the name of a program management account.
 *
 * It bears no idempotency token. When an answer was lost, read the account before you judge: a second update from the same
 * `revision` may be a conflict, though the first was made.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is none of that identifier in this catalog.
 * @throws ConflictException when it has another revision by now.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_UpdateProgramManagementAccount.html
 */
export class UpdateProgramManagementAccountCommand<Id extends string = string> extends Command<
  UpdateProgramManagementAccountCommandInput,
  UpdateProgramManagementAccountCommandOutput,
  typeof changingExceptions
> {
  constructor(input: UpdateProgramManagementAccountCommandInput & Names<Id, ProgramManagementAccountIdentifier>);
  constructor(input: UpdateProgramManagementAccountCommandInput & Names<Id, ProgramManagementAccountIdentifier>);
  constructor(input: UpdateProgramManagementAccountCommandInput) {
    super(updateProgramManagementAccount, input);
  }
}
