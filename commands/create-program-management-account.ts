import { Command } from "../src/command.js";
import { type ChannelMetadataBearer, creatingExceptions, type ErrorOf } from "../src/errors/index.js";
import { type Body, idempotencyToken, type OperationOf, operation, optional, required, structure } from "../src/schema/index.js";
import {
  type CreateProgramManagementAccountDetail,
  createProgramManagementAccountDetail,
  type Program,
  program,
} from "./shapes/program-management-account.js";
import { accountId, type Catalog, catalog, clientToken, displayName } from "./shapes/scalars.js";
import { type Tag, tags } from "./shapes/tag.js";

/** The input of {@link CreateProgramManagementAccountCommand}. */
export interface CreateProgramManagementAccountCommandInput {
  /** The catalog to create it in: `Sandbox` to try things out, `AWS` for real. */
  catalog: Catalog;
  /** The channel program that the account is to take part in. */
  program: Program;
  /** A name for people: 1-30 characters, none of them control characters. */
  displayName: string;
  /** The AWS management account (12 digits) that is to be tied to the program. */
  accountId: string;
  /** 1-64 visible ASCII characters. Made by the client when left out, and always found at `$metadata.clientToken`. */
  clientToken?: string | undefined;
  /** Tags of the new resource. */
  tags?: Tag[] | undefined;
}

/** The output of {@link CreateProgramManagementAccountCommand}. */
export interface CreateProgramManagementAccountCommandOutput extends ChannelMetadataBearer {
  /** The new program management account. */
  programManagementAccountDetail: CreateProgramManagementAccountDetail;
}

/** What {@link CreateProgramManagementAccountCommand} can end in. */
export type CreateProgramManagementAccountCommandError = ErrorOf<typeof creatingExceptions>;

export const createProgramManagementAccount: OperationOf<
  CreateProgramManagementAccountCommandInput,
  CreateProgramManagementAccountCommandOutput,
  typeof creatingExceptions
> = operation("CreateProgramManagementAccount", {
  input: structure<CreateProgramManagementAccountCommandInput>({
    catalog: required(catalog),
    program: required(program),
    displayName: required(displayName),
    accountId: required(accountId),
    clientToken: idempotencyToken(clientToken),
    tags: optional(tags),
  }),
  output: structure<Body<CreateProgramManagementAccountCommandOutput>>({
    programManagementAccountDetail: required(createProgramManagementAccountDetail),
  }),
  exceptions: creatingExceptions,
});

/**
 * Reports an AWS management account to a channel program. The program management account is `PENDING` until the account
 * accepts a `PROGRAM_MANAGEMENT_ACCOUNT` handshake ({@link CreateChannelHandshakeCommand}).
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when something that the input names does not exist.
 * @throws ConflictException when the request does not fit what is there now.
 * @throws ServiceQuotaExceededException when there may not be more of them: 50 per account.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @example
 * ```ts
 * const { programManagementAccountDetail } = await client.send(
 *   new CreateProgramManagementAccountCommand({
 *     catalog: "Sandbox",
 *     program: "SOLUTION_PROVIDER",
 *     displayName: "Billing Europe",
 *     accountId: "444455556666",
 *   }),
 * );
 * ```
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_CreateProgramManagementAccount.html
 */
export class CreateProgramManagementAccountCommand extends Command<
  CreateProgramManagementAccountCommandInput,
  CreateProgramManagementAccountCommandOutput,
  typeof creatingExceptions
> {
  constructor(input: CreateProgramManagementAccountCommandInput) {
    super(createProgramManagementAccount, input);
  }
}
