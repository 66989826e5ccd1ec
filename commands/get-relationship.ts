import { Command } from "../src/command.js";
import type { ChannelMetadataBearer } from "../src/errors/index.js";
import { type Open, open, type OperationOf, operation, optional, required, structure, timestamp } from "../src/schema/index.js";
import {
  accountId,
  arn,
  type Catalog,
  catalog,
  programManagementAccountId,
  programManagementAccountIdentifier,
  relationshipId,
  relationshipIdentifier,
  revision,
} from "./shapes/identifiers.js";
import {
  type AssociationType,
  associationType,
  displayName,
  type ResaleAccountModel,
  resaleAccountModel,
  type Sector,
  sector,
} from "./shapes/relationship.js";

export interface GetRelationshipCommandInput {
  catalog: Catalog;
  /** The program management account (`pma-...`, or its ARN) that the relationship belongs to. */
  programManagementAccountIdentifier: string;
  /** The relationship (`rs-...`, or its ARN). */
  identifier: string;
}

export interface RelationshipDetail {
  arn: string;
  /** `rs-` and 13 characters. */
  id: string;
  /** Counts up with each update; an update names the one it is based on. */
  revision: string;
  catalog: Catalog;
  associationType: Open<AssociationType>;
  programManagementAccountId: string;
  /** 12 digits. */
  associatedAccountId: string;
  displayName: string;
  resaleAccountModel?: Open<ResaleAccountModel> | undefined;
  sector: Open<Sector>;
  createdAt: Date;
  updatedAt: Date;
  startDate?: Date | undefined;
}

export interface GetRelationshipCommandOutput extends ChannelMetadataBearer {
  relationshipDetail: RelationshipDetail;
}

/** GetRelationship as data. */
export const getRelationship: OperationOf<GetRelationshipCommandInput, Omit<GetRelationshipCommandOutput, "$metadata">> = operation(
  "GetRelationship",
  {
    input: structure<GetRelationshipCommandInput>({
      catalog: required(catalog),
      programManagementAccountIdentifier: required(programManagementAccountIdentifier),
      identifier: required(relationshipIdentifier),
    }),
    output: structure<Omit<GetRelationshipCommandOutput, "$metadata">>({
      relationshipDetail: required(
        structure<RelationshipDetail>({
          arn: required(arn),
          id: required(relationshipId),
          revision: required(revision),
          catalog: required(catalog),
          associationType: required(open(associationType)),
          programManagementAccountId: required(programManagementAccountId),
          associatedAccountId: required(accountId),
          displayName: required(displayName),
          resaleAccountModel: optional(open(resaleAccountModel)),
          sector: required(open(sector)),
          createdAt: required(timestamp()),
          updatedAt: required(timestamp()),
          startDate: optional(timestamp()),
        }),
      ),
    }),
  },
);

/**
 * Reads a relationship, with its revision.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is none of that identifier under that program management account.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_GetRelationship.html
 */
export class GetRelationshipCommand extends Command<GetRelationshipCommandInput, GetRelationshipCommandOutput> {
  constructor(input: GetRelationshipCommandInput) {
    super(getRelationship, input);
  }
}
