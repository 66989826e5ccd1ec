import { Command } from "../src/command.js";
import { changingExceptions, type ChannelMetadataBearer, type ErrorOf } from "../src/errors/index.js";
import { type Body, type OperationOf, operation, required, structure } from "../src/schema/index.js";
import { type NamesArn, taggableArn } from "./shapes/identifiers.js";
import { tagKeys } from "./shapes/tag.js";

/** The input of {@link UntagResourceCommand}. */
export interface UntagResourceCommandInput {
  /** The ARN of a program management account, a relationship or a channel handshake. */
  resourceArn: string;
  /** The keys of the tags to remove; those that are not there do no harm. */
  tagKeys: string[];
}

/** The output of {@link UntagResourceCommand}. There is nothing in it but what is known of the call. */
export interface UntagResourceCommandOutput extends ChannelMetadataBearer {}

/** What {@link UntagResourceCommand} can end in. */
export type UntagResourceCommandError = ErrorOf<typeof changingExceptions>;

export const untagResource: OperationOf<UntagResourceCommandInput, UntagResourceCommandOutput, typeof changingExceptions> = operation(
  "UntagResource",
  {
    input: structure<UntagResourceCommandInput>({
      resourceArn: required(taggableArn),
      tagKeys: required(tagKeys),
    }),
    output: structure<Body<UntagResourceCommandOutput>>({}),
    exceptions: changingExceptions,
  },
);

/**
 * Removes tags from a resource.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is no such resource.
 * @throws ConflictException when the request does not fit what is there now.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_UntagResource.html
 */
export class UntagResourceCommand<ResourceArn extends string = string> extends Command<
  UntagResourceCommandInput,
  UntagResourceCommandOutput,
  typeof changingExceptions
> {
  constructor(input: UntagResourceCommandInput & NamesArn<ResourceArn>);
  constructor(input: UntagResourceCommandInput & NamesArn<ResourceArn>);
  constructor(input: UntagResourceCommandInput) {
    super(untagResource, input);
  }
}
