import { Command } from "../src/command.js";
import { type ChannelMetadataBearer, type ErrorOf, commonExceptions } from "../src/errors/index.js";
import { type Body, type OperationOf, operation, required, structure } from "../src/schema/index.js";
import { type HandshakeOutcome, handshakeOutcome } from "./shapes/handshake.js";
import { type ChannelHandshakeIdentifier, channelHandshakeIdentifier, type Names } from "./shapes/identifiers.js";
import { type Catalog, catalog } from "./shapes/scalars.js";

/** The input of {@link RejectChannelHandshakeCommand}. */
export interface RejectChannelHandshakeCommandInput {
  /** The catalog that it lives in. */
  catalog: Catalog;
  /** The handshake (`ch-...`, or its ARN). */
  identifier: string;
}

/** A handshake that was just rejected. */
export type RejectChannelHandshakeDetail = HandshakeOutcome;

/** The output of {@link RejectChannelHandshakeCommand}. */
export interface RejectChannelHandshakeCommandOutput extends ChannelMetadataBearer {
  /** The handshake as it is now. */
  channelHandshakeDetail: RejectChannelHandshakeDetail;
}

/** What {@link RejectChannelHandshakeCommand} can end in. */
export type RejectChannelHandshakeCommandError = ErrorOf<typeof commonExceptions>;

export const rejectChannelHandshake: OperationOf<
  RejectChannelHandshakeCommandInput,
  RejectChannelHandshakeCommandOutput,
  typeof commonExceptions
> = operation("RejectChannelHandshake", {
  input: structure<RejectChannelHandshakeCommandInput>({
    catalog: required(catalog),
    identifier: required(channelHandshakeIdentifier),
  }),
  output: structure<Body<RejectChannelHandshakeCommandOutput>>({ channelHandshakeDetail: required(handshakeOutcome) }),
  exceptions: commonExceptions,
});

/**
 * Refuses what a handshake asks for. Only its receiver can, while it is `PENDING`.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is none of that identifier in this catalog, or not for this caller.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_RejectChannelHandshake.html
 */
export class RejectChannelHandshakeCommand<Id extends string = string> extends Command<
  RejectChannelHandshakeCommandInput,
  RejectChannelHandshakeCommandOutput,
  typeof commonExceptions
> {
  constructor(input: RejectChannelHandshakeCommandInput & Names<Id, ChannelHandshakeIdentifier>);
  constructor(input: RejectChannelHandshakeCommandInput & Names<Id, ChannelHandshakeIdentifier>);
  constructor(input: RejectChannelHandshakeCommandInput) {
    super(rejectChannelHandshake, input);
  }
}
