import { Command } from "../src/command.js";
import { type ChannelMetadataBearer, creatingExceptions, type ErrorOf } from "../src/errors/index.js";
import { type Body, idempotencyToken, type OperationOf, operation, optional, required, structure } from "../src/schema/index.js";
import { type NamesAccount, programManagementAccountIdentifier } from "./shapes/identifiers.js";
import {
  type AssociationType,
  associationType,
  type CreateRelationshipDetail,
  createRelationshipDetail,
  type ResaleAccountModel,
  resaleAccountModel,
  type Sector,
  sector,
} from "./shapes/relationship.js";
import { accountId, type Catalog, catalog, clientToken, displayName } from "./shapes/scalars.js";
import { type SupportPlan, supportPlan } from "./shapes/support-plan.js";
import { type Tag, tags } from "./shapes/tag.js";

/** The input of {@link CreateRelationshipCommand}. Which of the choices go together depends on the partner's agreement with AWS. */
export interface CreateRelationshipCommandInput {
  /** The catalog to create it in: `Sandbox` to try things out, `AWS` for real. */
  catalog: Catalog;
  /** What the associated account is to the partner. */
  associationType: AssociationType;
  /** The program management account (`pma-...`, or its ARN) that the relationship belongs to. */
  programManagementAccountIdentifier: string;
  /** The AWS account (12 digits) of the customer, seller or internal organization: its management account. */
  associatedAccountId: string;
  /** A name for people: 1-30 characters, none of them control characters. */
  displayName: string;
  /** The sector that the owner of the account works in. */
  sector: Sector;
  /** Whose account is resold. */
  resaleAccountModel?: ResaleAccountModel | undefined;
  /** 1-64 visible ASCII characters. Made by the client when left out, and always found at `$metadata.clientToken`. */
  clientToken?: string | undefined;
  /** Tags of the new resource. */
  tags?: Tag[] | undefined;
  /** The support plan to ask for. */
  requestedSupportPlan?: SupportPlan | undefined;
}

/** The output of {@link CreateRelationshipCommand}. */
export interface CreateRelationshipCommandOutput extends ChannelMetadataBearer {
  /** The new relationship. */
  relationshipDetail: CreateRelationshipDetail;
}

/** What {@link CreateRelationshipCommand} can end in. */
export type CreateRelationshipCommandError = ErrorOf<typeof creatingExceptions>;

export const createRelationship: OperationOf<CreateRelationshipCommandInput, CreateRelationshipCommandOutput, typeof creatingExceptions> =
  operation("CreateRelationship", {
    input: structure<CreateRelationshipCommandInput>({
      catalog: required(catalog),
      associationType: required(associationType),
      programManagementAccountIdentifier: required(programManagementAccountIdentifier),
      associatedAccountId: required(accountId),
      displayName: required(displayName),
      sector: required(sector),
      resaleAccountModel: optional(resaleAccountModel),
      clientToken: idempotencyToken(clientToken),
      tags: optional(tags),
      requestedSupportPlan: optional(supportPlan),
    }),
    output: structure<Body<CreateRelationshipCommandOutput>>({
      relationshipDetail: required(createRelationshipDetail),
    }),
    exceptions: creatingExceptions,
  });

/**
 * Creates a relationship between a program management account and the account of a customer, seller or internal
 * organization.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when the program management account does not exist in this catalog.
 * @throws ConflictException when the request does not fit what is there already.
 * @throws ServiceQuotaExceededException when the account may not have more relationships: 1,000 per program management account.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_CreateRelationship.html
 */
export class CreateRelationshipCommand<Account extends string = string> extends Command<
  CreateRelationshipCommandInput,
  CreateRelationshipCommandOutput,
  typeof creatingExceptions
> {
  constructor(input: CreateRelationshipCommandInput & NamesAccount<Account>);
  constructor(input: CreateRelationshipCommandInput & NamesAccount<Account>);
  constructor(input: CreateRelationshipCommandInput) {
    super(createRelationship, input);
  }
}
