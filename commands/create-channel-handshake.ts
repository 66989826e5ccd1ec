import { Command } from "../src/command.js";
import { type ChannelMetadataBearer, creatingExceptions, type ErrorOf } from "../src/errors/index.js";
import { type Body, idempotencyToken, type OperationOf, operation, optional, required, structure } from "../src/schema/index.js";
import { type CreateChannelHandshakeDetail, createChannelHandshakeDetail, type HandshakeType, handshakeType } from "./shapes/handshake.js";
import { associatedResourceIdentifier, type NamesAccountInPayload, type NamesResource } from "./shapes/identifiers.js";
import { type Catalog, catalog, clientToken } from "./shapes/scalars.js";
import { type ChannelHandshakePayload, channelHandshakePayload } from "./shapes/service-period.js";
import { type Tag, tags } from "./shapes/tag.js";

/** The input of {@link CreateChannelHandshakeCommand}. */
export interface CreateChannelHandshakeCommandInput {
  /** What to ask consent for. */
  handshakeType: HandshakeType;
  /** The catalog of what it is about. */
  catalog: Catalog;
  /** The program management account (`pma-...`) or relationship (`rs-...`) it is about, or its ARN. */
  associatedResourceIdentifier: string;
  /** What a handshake over a service period says: the member for its type. */
  payload?: ChannelHandshakePayload | undefined;
  /** 1-64 visible ASCII characters. Made by the client when left out, and always found at `$metadata.clientToken`. */
  clientToken?: string | undefined;
  /** Tags of the new resource. */
  tags?: Tag[] | undefined;
}

/** The output of {@link CreateChannelHandshakeCommand}. */
export interface CreateChannelHandshakeCommandOutput extends ChannelMetadataBearer {
  /** The new handshake. */
  channelHandshakeDetail: CreateChannelHandshakeDetail;
}

/** What {@link CreateChannelHandshakeCommand} can end in. */
export type CreateChannelHandshakeCommandError = ErrorOf<typeof creatingExceptions>;

export const createChannelHandshake: OperationOf<
  CreateChannelHandshakeCommandInput,
  CreateChannelHandshakeCommandOutput,
  typeof creatingExceptions
> = operation("CreateChannelHandshake", {
  input: structure<CreateChannelHandshakeCommandInput>({
    handshakeType: required(handshakeType),
    catalog: required(catalog),
    associatedResourceIdentifier: required(associatedResourceIdentifier),
    payload: optional(channelHandshakePayload),
    clientToken: idempotencyToken(clientToken),
    tags: optional(tags),
  }),
  output: structure<Body<CreateChannelHandshakeCommandOutput>>({
    channelHandshakeDetail: required(createChannelHandshakeDetail),
  }),
  exceptions: creatingExceptions,
});

/**
 * Asks another account for its consent: to be a program management account, or to start or end a service period. The
 * handshake is `PENDING` until the receiver answers, the sender cancels, or 30 days have passed
 * ({@link waitForHandshake} waits for that).
 *
 * @throws InputValidationError when the input does not fit the model; nothing was sent.
 * @throws ResourceNotFoundException when what it is about does not exist in this catalog.
 * @throws ConflictException when the request does not fit what is there now, such as another pending handshake.
 * @throws ServiceQuotaExceededException when there may not be more of them: 200 pending over service periods, 5 of a type to one account a day.
 * @throws AccessDeniedException, InternalServerException, ThrottlingException, ValidationException
 * @example
 * ```ts
 * const { channelHandshakeDetail } = await client.send(
 *   new CreateChannelHandshakeCommand({
 *     catalog: "Sandbox",
 *     handshakeType: "START_SERVICE_PERIOD",
 *     associatedResourceIdentifier: "rs-0000000000001",
 *     payload: {
 *       startServicePeriodPayload: {
 *         programManagementAccountIdentifier: "pma-sandbox000001",
 *         servicePeriodType: "MINIMUM_NOTICE_PERIOD",
 *         minimumNoticeDays: "30",
 *       },
 *     },
 *   }),
 * );
 * ```
 * @see https://docs.aws.amazon.com/partner-central/latest/APIReference/API_channel_CreateChannelHandshake.html
 */
export class CreateChannelHandshakeCommand<Resource extends string = string, Account extends string = string> extends Command<
  CreateChannelHandshakeCommandInput,
  CreateChannelHandshakeCommandOutput,
  typeof creatingExceptions
> {
  constructor(input: CreateChannelHandshakeCommandInput & NamesResource<Resource> & NamesAccountInPayload<Account>);
  constructor(input: CreateChannelHandshakeCommandInput & NamesResource<Resource> & NamesAccountInPayload<Account>);
  constructor(input: CreateChannelHandshakeCommandInput) {
    super(createChannelHandshake, input);
  }
}
