import type { ListChannelHandshakesCommand, ListChannelHandshakesCommandOutput } from "../../commands/list-channel-handshakes.js";
import type { ListChannelHandshakesTypeSort } from "../../commands/shapes/handshake-query.js";
import { type ChannelHandshakeSummary, HandshakeType, ParticipantType } from "../../commands/shapes/handshake.js";
import { type ChannelHandshakeIdentifier, channelHandshakeIdentifier, type Names } from "../../commands/shapes/identifiers.js";
import { type Catalog, catalog } from "../../commands/shapes/scalars.js";
import type { CommandSender } from "../command-sender.js";
import { InputValidationError } from "../errors/index.js";
import { paginateListChannelHandshakes } from "../pagination/index.js";
import { required, structure, validate } from "../schema/index.js";

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
 * Finds one handshake in the lists, as the API has no operation for that: those of each type, sent and received, the
 * latest changed first.
 *
 * @returns `undefined` when it is in no list of the caller's.
 * @throws InputValidationError when catalog or identifier are of the wrong form; nothing was sent.
 * @throws what {@link ListChannelHandshakesCommand} can end in.
 */
export async function getChannelHandshake<Id extends string>(
  client: HandshakeLister,
  reference: ChannelHandshakeReference & Names<Id, ChannelHandshakeIdentifier> & { readonly abortSignal?: AbortSignal | undefined },
): Promise<ChannelHandshakeSummary | undefined> {
  checkReference("getChannelHandshake", reference);
  return findHandshake(client, reference, reference.abortSignal);
}

/** @throws InputValidationError when catalog or identifier are of the wrong form. */
export function checkReference(name: string, { catalog, identifier }: ChannelHandshakeReference): void {
  const faults = validate(referenceShape, { catalog, identifier });
  if (faults.length > 0) throw new InputValidationError(name, faults);
}

const referenceShape = structure<Pick<ChannelHandshakeReference, "catalog" | "identifier">>({
  catalog: required(catalog),
  identifier: required(channelHandshakeIdentifier),
});

export async function findHandshake(
  client: HandshakeLister,
  reference: ChannelHandshakeReference,
  abortSignal: AbortSignal | undefined,
): Promise<ChannelHandshakeSummary | undefined> {
  const { catalog, identifier, associatedResourceIdentifier: associated } = reference;
  for (const query of queriesFor(reference)) {
    const handshakes = paginateListChannelHandshakes(
      { client, pageSize: 100 },
      { catalog, ...query, ...(associated !== undefined && { associatedResourceIdentifiers: [associated] }) },
      abortSignal && { abortSignal },
    );
    for await (const handshake of handshakes) {
      if (handshake.id === identifier || handshake.arn === identifier) return handshake;
    }
  }
  return undefined;
}

function queriesFor({ handshakeType, participantType }: ChannelHandshakeReference) {
  const types = handshakeType === undefined ? Object.values(HandshakeType) : [handshakeType];
  const sides = participantType === undefined ? Object.values(ParticipantType) : [participantType];
  return types.flatMap((type) =>
    sides.map((side) => ({ handshakeType: type, participantType: side, handshakeTypeSort: latestFirst[type] })),
  );
}

const descending = { sortOrder: "Descending", sortBy: "UpdatedAt" } as const;

const latestFirst: Readonly<Record<HandshakeType, ListChannelHandshakesTypeSort>> = {
  PROGRAM_MANAGEMENT_ACCOUNT: { programManagementAccountTypeSort: descending },
  REVOKE_SERVICE_PERIOD: { revokeServicePeriodTypeSort: descending },
  START_SERVICE_PERIOD: { startServicePeriodTypeSort: descending },
};
