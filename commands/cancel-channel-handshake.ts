import { Command } from "../src/command.js";
import { type ChannelMetadataBearer, type ErrorOf, commonExceptions } from "../src/errors/index.js";
import { type Body, type OperationOf, operation, required, structure } from "../src/schema/index.js";
import { type HandshakeOutcome, handshakeOutcome } from "./shapes/handshake.js";
import { type ChannelHandshakeIdentifier, channelHandshakeIdentifier, type Names } from "./shapes/identifiers.js";
import { type Catalog, catalog } from "./shapes/scalars.js";

/** The input of {@link CancelChannelHandshakeCommand}. */
export interface CancelChannelHandshakeCommandInput {
  /** The catalog that it lives in. */
  catalog: Catalog;
  /** The handshake (`ch-...`, or its ARN). */
  identifier: string;
}

/** A handshake that was just canceled. */
export type CancelChannelHandshakeDetail = HandshakeOutcome;

/** The output of {@link CancelChannelHandshakeCommand}. */
export interface CancelChannelHandshakeCommandOutput extends ChannelMetadataBearer {
  /** The handshake as it is now. */
  channelHandshakeDetail: CancelChannelHandshakeDetail;
}

/** What {@link CancelChannelHandshakeCommand} can end in. */
export type CancelChannelHandshakeCommandError = ErrorOf<typeof commonExceptions>;

export const cancelChannelHandshake: OperationOf<
  CancelChannelHandshakeCommandInput,
  CancelChannelHandshakeCommandOutput,
  typeof commonExceptions
> = operation("CancelChannelHandshake", {
  input: structure<CancelChannelHandshakeCommandInput>({
    catalog: required(catalog),
    identifier: required(channelHandshakeIdentifier),
  }),
  output: structure<Body<CancelChannelHandshakeCommandOutput>>({ channelHandshakeDetail: required(handshakeOutcome) }),
  exceptions: commonExceptions,
});

/**
 * Withdraws a handshake. Only its sender can, while it is `PENDING`.
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when there is none of that identifier in this catalog, or not for this caller.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_CancelChannelHandshake.html
 */
export class CancelChannelHandshakeCommand<Id extends string = string> extends Command<
  CancelChannelHandshakeCommandInput,
  CancelChannelHandshakeCommandOutput,
  typeof commonExceptions
> {
  constructor(input: CancelChannelHandshakeCommandInput & Names<Id, ChannelHandshakeIdentifier>);
  constructor(input: CancelChannelHandshakeCommandInput & Names<Id, ChannelHandshakeIdentifier>);
  constructor(input: CancelChannelHandshakeCommandInput) {
    super(cancelChannelHandshake, input);
  }
}
