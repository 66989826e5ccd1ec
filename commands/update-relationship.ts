import { Command } from "../src/command.js";
import { changingExceptions, type ChannelMetadataBearer, type ErrorOf } from "../src/errors/index.js";
import { type Body, type OperationOf, operation, optional, required, structure } from "../src/schema/index.js";
import {
  type Names,
  type NamesAccount,
  programManagementAccountIdentifier,
  type RelationshipIdentifier,
  relationshipIdentifier,
} from "./shapes/identifiers.js";
import { type UpdateRelationshipDetail, updateRelationshipDetail } from "./shapes/relationship.js";
import { type Catalog, catalog, displayName, revision } from "./shapes/scalars.js";
import { type SupportPlan, supportPlan } from "./shapes/support-plan.js";

/** The input of {@link UpdateRelationshipCommand}; what is left out stays as it is. */
export interface UpdateRelationshipCommandInput {
  /** The catalog that it lives in. */
  catalog: Catalog;
  /** The relationship (`rs-...`, or its ARN). */
  identifier: string;
  /** The program management account (`pma-...`, or its ARN) that the relationship belongs to. */
  programManagementAccountIdentifier: string;
  /** The revision that the update is based on; when the resource has another by now, the update is refused. */
  revision?: string | undefined;
  /** The new name: 1-30 characters, none of them control characters. */
  displayName?: string | undefined;
  /** The support plan to ask for. */
  requestedSupportPlan?: SupportPlan | undefined;
}

/** The output of {@link UpdateRelationshipCommand}. */
export interface UpdateRelationshipCommandOutput extends ChannelMetadataBearer {
  /** The relationship as it is now. */
  relationshipDetail: UpdateRelationshipDetail;
}

/** What {@link UpdateRelationshipCommand} can end in. */
export type UpdateRelationshipCommandError = ErrorOf<typeof changingExceptions>;

export const updateRelationship: OperationOf<UpdateRelationshipCommandInput, UpdateRelationshipCommandOutput, typeof changingExceptions> =
  operation("UpdateRelationship", {
    input: structure<UpdateRelationshipCommandInput>({
      catalog: required(catalog),
      identifier: required(relationshipIdentifier),
      programManagementAccountIdentifier: required(programManagementAccountIdentifier),
      revision: optional(revision),
      displayName: optional(displayName),
      requestedSupportPlan: optional(supportPlan),
    }),
    output: structure<Body<UpdateRelationshipCommandOutput>>({
      relationshipDetail: required(updateRelationshipDetail),
    }),
    exceptions: changingExceptions,
  });

/**
 * Changes the name of a relationship, or the support plan that is asked for; all else of it stays as it was created.
 *
 * It bears no idempotency token. When an answer was lost, read the relationship before you judge: a second update from the
 * same `revision` is a conflict, though the first was made.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is none of that identifier under that program management account.
 * @throws ConflictException when the relationship has another revision by now.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @example
 * ```ts
 * const reference = { catalog: "Sandbox", programManagementAccountIdentifier: "pma-sandbox000001", identifier: "rs-0000000000001" };
 * const { relationshipDetail } = await client.send(new GetRelationshipCommand(reference));
 * const { revision } = relationshipDetail;
 * await client.send(new UpdateRelationshipCommand({ ...reference, revision, displayName: "Example Customer, Ltd." }));
 * ```
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_UpdateRelationship.html
 */
export class UpdateRelationshipCommand<Account extends string = string, Id extends string = string> extends Command<
  UpdateRelationshipCommandInput,
  UpdateRelationshipCommandOutput,
  typeof changingExceptions
> {
  constructor(input: UpdateRelationshipCommandInput & NamesAccount<Account> & Names<Id, RelationshipIdentifier>);
  constructor(input: UpdateRelationshipCommandInput & NamesAccount<Account> & Names<Id, RelationshipIdentifier>);
  constructor(input: UpdateRelationshipCommandInput) {
    super(updateRelationship, input);
  }
}
