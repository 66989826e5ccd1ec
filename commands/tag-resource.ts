import { Command } from "../src/command.js";
import { changingExceptions, type ChannelMetadataBearer, type ErrorOf } from "../src/errors/index.js";
import { type Body, type OperationOf, operation, required, structure } from "../src/schema/index.js";
import { type NamesArn, taggableArn } from "./shapes/identifiers.js";
import { type Tag, tags } from "./shapes/tag.js";

/** The input of {@link TagResourceCommand}. */
export interface TagResourceCommandInput {
  /** The ARN of a program management account, a relationship or a channel handshake. */
  resourceArn: string;
  /** The tags to set; one whose key is there already gets the new value, and others stay. */
  tags: Tag[];
}

/** The output of {@link TagResourceCommand}. There is nothing in it but what is known of the call. */
export interface TagResourceCommandOutput extends ChannelMetadataBearer {}

/** What {@link TagResourceCommand} can end in. */
export type TagResourceCommandError = ErrorOf<typeof changingExceptions>;

export const tagResource: OperationOf<TagResourceCommandInput, TagResourceCommandOutput, typeof changingExceptions> = operation(
  "TagResource",
  {
    input: structure<TagResourceCommandInput>({
      resourceArn: required(taggableArn),
      tags: required(tags),
    }),
    output: structure<Body<TagResourceCommandOutput>>({}),
    exceptions: changingExceptions,
  },
);

/**
 * Sets tags on a resource.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is no such resource.
 * @throws ConflictException when the request does not fit what is there now.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_TagResource.html
 */
export class TagResourceCommand<ResourceArn extends string = string> extends Command<
  TagResourceCommandInput,
  TagResourceCommandOutput,
  typeof changingExceptions
> {
  constructor(input: TagResourceCommandInput & NamesArn<ResourceArn>);
  constructor(input: TagResourceCommandInput & NamesArn<ResourceArn>);
  constructor(input: TagResourceCommandInput) {
    super(tagResource, input);
  }
}
