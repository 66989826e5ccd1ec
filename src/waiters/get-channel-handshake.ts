import type { ListChannelHandshakesCommand, ListChannelHandshakesCommandOutput } from "../../commands/list-channel-handshakes.js";
import type { ListChannelHandshakesTypeSort } from "../../commands/shapes/handshake-query.js";
import {
  type ChannelHandshakeSummary,
  HandshakeType,
  handshakeType,
  ParticipantType,
  participantType,
} from "../../commands/shapes/handshake.js";
import {
  associatedResourceIdentifier,
  type ChannelHandshakeIdentifier,
  channelHandshakeIdentifier,
  type Names,
} from "../../commands/shapes/identifiers.js";
import { type Catalog, catalog } from "../../commands/shapes/scalars.js";
import { checkSender, type CommandSender } from "../command-sender.js";
import { InputValidationError } from "../errors/index.js";
import { paginateListChannelHandshakes } from "../pagination/index.js";
import { optional, required, type StructureOf, structure, validate } from "../schema/index.js";

/** Which handshake. The more is known of it, the fewer lists are searched: at most six, one for each type and side. */
export interface ChannelHandshakeReference {
  /** The catalog it lives in. */
  readonly catalog: Catalog;
  /** The handshake (`ch-...`, or its ARN). */
  readonly identifier: string;
  /** What it asks consent for, where that is known. */
  readonly handshakeType?: HandshakeType | undefined;
  /** Which side the caller is on, where that is known. */
  readonly participantType?: ParticipantType | undefined;
  /** What it is about (`pma-...`, `rs-...`, or an ARN), where that is known: the service then lists little else. */
  readonly associatedResourceIdentifier?: string | undefined;
}

/** A client that can list handshakes. */
export type HandshakeLister = CommandSender<ListChannelHandshakesCommand, ListChannelHandshakesCommandOutput>;

/**
 * Finds one handshake in the lists, as the API has no operation for that: those of each type, sent and received.
 *
 * @returns `undefined` when it is in no list of the caller's.
 * @throws InputValidationError when a member is of the wrong form, or there is no such member; nothing was sent.
 * @throws ConfigurationError when there is no client.
 * @throws what {@link ListChannelHandshakesCommand} can end in.
 */
export async function getChannelHandshake<Id extends string>(
  client: HandshakeLister,
  reference: ChannelHandshakeReference & Names<Id, ChannelHandshakeIdentifier> & { readonly abortSignal?: AbortSignal | undefined },
): Promise<ChannelHandshakeSummary | undefined> {
  checkArguments("getChannelHandshake", client, { reference, known: ["abortSignal"] });
  return (await findHandshake(client, reference, reference.abortSignal))?.handshake;
}

const referenceShape: StructureOf<ChannelHandshakeReference> = structure<ChannelHandshakeReference>({
  catalog: required(catalog),
  identifier: required(channelHandshakeIdentifier),
  handshakeType: optional(handshakeType),
  participantType: optional(participantType),
  associatedResourceIdentifier: optional(associatedResourceIdentifier),
});

/**
 * @param known - further members that the argument may have, beside those of the reference.
 * @throws ConfigurationError when there is no client.
 * @throws InputValidationError when a member is of the wrong form, or there is no such member.
 */
export function checkArguments(
  name: string,
  client: unknown,
  { reference, known }: { readonly reference: object; readonly known: readonly string[] },
): void {
  checkSender(`${name}: give it a client, and as second argument { catalog, identifier }`, client);
  const faults = validate(referenceShape, reference).filter(({ rule, path }) => rule !== "unknown-member" || !known.includes(path));
  if (faults.length > 0) throw new InputValidationError(name, faults);
}

interface FoundHandshake {
  readonly handshake: ChannelHandshakeSummary;
  /** The side of the caller in whose list it was. */
  readonly participantType: ParticipantType;
}

/** The handshake in the lists of the caller, if it is in any. */
export async function findHandshake(
  client: HandshakeLister,
  reference: ChannelHandshakeReference,
  abortSignal: AbortSignal | undefined,
): Promise<FoundHandshake | undefined> {
  const { identifier, associatedResourceIdentifier: associated } = reference;
  const id = identifier.slice(identifier.lastIndexOf("/") + 1);
  for (const query of queriesFor(reference)) {
    const handshakes = paginateListChannelHandshakes(
      { client, pageSize: 100 },
      { catalog: reference.catalog, ...query, ...(associated !== undefined && { associatedResourceIdentifiers: [associated] }) },
      abortSignal && { abortSignal },
    );
    for await (const handshake of handshakes) {
      if (handshake.id === id) return { handshake, participantType: query.participantType };
    }
  }
  return undefined;
}

function queriesFor({ handshakeType, participantType }: ChannelHandshakeReference) {
  const types = handshakeType === undefined ? Object.values(HandshakeType) : [handshakeType];
  const sides = participantType === undefined ? Object.values(ParticipantType) : [participantType];
  return types.flatMap((type) =>
    sides.map((side) => ({ handshakeType: type, participantType: side, handshakeTypeSort: latestLast[type] })),
  );
}

const ascending = { sortOrder: "Ascending", sortBy: "UpdatedAt" } as const;

/** One that changes while the pages are read moves to where they have not been read yet, and not away from there. */
const latestLast: Readonly<Record<HandshakeType, ListChannelHandshakesTypeSort>> = {
  PROGRAM_MANAGEMENT_ACCOUNT: { programManagementAccountTypeSort: ascending },
  REVOKE_SERVICE_PERIOD: { revokeServicePeriodTypeSort: ascending },
  START_SERVICE_PERIOD: { startServicePeriodTypeSort: ascending },
};
