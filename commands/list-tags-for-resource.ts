import { Command } from "../src/command.js";
import { type ChannelMetadataBearer, type ErrorOf, commonExceptions } from "../src/errors/index.js";
import { type Body, type OperationOf, operation, required, structure } from "../src/schema/index.js";
import { type NamesArn, taggableArn } from "./shapes/identifiers.js";
import { type Tag, tags } from "./shapes/tag.js";

/** The input of {@link ListTagsForResourceCommand}. */
export interface ListTagsForResourceCommandInput {
  /** The ARN of a program management account, a relationship or a channel handshake. */
  resourceArn: string;
}

/** The output of {@link ListTagsForResourceCommand}. */
export interface ListTagsForResourceCommandOutput extends ChannelMetadataBearer {
  /** The tags of the resource. */
  tags: Tag[];
}

/** What {@link ListTagsForResourceCommand} can end in. */
export type ListTagsForResourceCommandError = ErrorOf<typeof commonExceptions>;

export const listTagsForResource: OperationOf<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput, typeof commonExceptions> =
  operation("ListTagsForResource", {
    input: structure<ListTagsForResourceCommandInput>({
      resourceArn: required(taggableArn),
    }),
    output: structure<Body<ListTagsForResourceCommandOutput>>({ tags: required(tags) }),
    exceptions: commonExceptions,
  });

/**
 * Lists the tags of a resource, all at once.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is no such resource.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @example
 * ```ts
 * const { relationshipDetail } = await client.send(
 *   new GetRelationshipCommand({
 *     catalog: "Sandbox",
 *     programManagementAccountIdentifier: "pma-sandbox000001",
 *     identifier: "rs-0000000000001",
 *   }),
 * );
 * const { tags } = await client.send(new ListTagsForResourceCommand({ resourceArn: relationshipDetail.arn }));
 * ```
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_ListTagsForResource.html
 */
export class ListTagsForResourceCommand<ResourceArn extends string = string> extends Command<
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
  typeof commonExceptions
> {
  constructor(input: ListTagsForResourceCommandInput & NamesArn<ResourceArn>);
  constructor(input: ListTagsForResourceCommandInput & NamesArn<ResourceArn>);
  constructor(input: ListTagsForResourceCommandInput) {
    super(listTagsForResource, input);
  }
}
