import { Command } from "../src/command.js";
import { type ChannelMetadataBearer, type ErrorOf, commonExceptions } from "../src/errors/index.js";
import { type Body, type OperationOf, operation, required, structure } from "../src/schema/index.js";
import { type HandshakeOutcome, handshakeOutcome } from "./shapes/handshake.js";
import { type ChannelHandshakeIdentifier, channelHandshakeIdentifier, type Names } from "./shapes/identifiers.js";
import { type Catalog, catalog } from "./shapes/scalars.js";

/** The input of {@link AcceptChannelHandshakeCommand}. */
export interface AcceptChannelHandshakeCommandInput {
  /** The catalog that it lives in. */
  catalog: Catalog;
  /** The handshake (`ch-...`, or its ARN). */
  identifier: string;
}

/** A handshake that was just accepted. */
export type AcceptChannelHandshakeDetail = HandshakeOutcome;

/** The output of {@link AcceptChannelHandshakeCommand}. */
export interface AcceptChannelHandshakeCommandOutput extends ChannelMetadataBearer {
  /** The handshake as it is now. */
  channelHandshakeDetail: AcceptChannelHandshakeDetail;
}

/** What {@link AcceptChannelHandshakeCommand} can end in. */
export type AcceptChannelHandshakeCommandError = ErrorOf<typeof commonExceptions>;

export const acceptChannelHandshake: OperationOf<
  AcceptChannelHandshakeCommandInput,
  AcceptChannelHandshakeCommandOutput,
  typeof commonExceptions
> = operation("AcceptChannelHandshake", {
  input: structure<AcceptChannelHandshakeCommandInput>({
    catalog: required(catalog),
    identifier: required(channelHandshakeIdentifier),
  }),
  output: structure<Body<AcceptChannelHandshakeCommandOutput>>({ channelHandshakeDetail: required(handshakeOutcome) }),
  exceptions: commonExceptions,
});

/**
 * Consents to what a handshake asks for. Only its receiver can, while it is `PENDING`.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is none of that identifier in this catalog, or not for this caller.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_AcceptChannelHandshake.html
 */
export class AcceptChannelHandshakeCommand<Id extends string = string> extends Command<
  AcceptChannelHandshakeCommandInput,
  AcceptChannelHandshakeCommandOutput,
  typeof commonExceptions
> {
  constructor(input: AcceptChannelHandshakeCommandInput & Names<Id, ChannelHandshakeIdentifier>);
  constructor(input: AcceptChannelHandshakeCommandInput & Names<Id, ChannelHandshakeIdentifier>);
  constructor(input: AcceptChannelHandshakeCommandInput) {
    super(acceptChannelHandshake, input);
  }
}
