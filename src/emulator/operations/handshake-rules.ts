import type { ChannelHandshakeSummary, StartServicePeriodHandshakeDetail } from "../../../commands/index.js";
import type { State } from "../state.js";
import { dayMs } from "./days.js";
import type { Call } from "./handler.js";

/** Nobody answered for so long: then a handshake expires. */
const lifetimeMs = 30 * dayMs;

/** Marks the handshakes that have expired by now. */
export function expireHandshakes({ handshakes }: State, now: Date): void {
  for (const handshake of handshakes.values()) {
    const endMs = handshake.createdAt.getTime() + lifetimeMs;
    if (handshake.status === "PENDING" && now.getTime() >= endMs) settle(handshake, "EXPIRED", new Date(endMs));
  }
}

/** Ends a handshake. */
export function settle(handshake: ChannelHandshakeSummary, status: ChannelHandshakeSummary["status"], now: Date): void {
  handshake.status = status;
  handshake.updatedAt = now;
}

/** What is gone needs no consent. */
export function cancelPending(resourceId: string, { state, now }: Call): void {
  for (const handshake of handshakesAbout(resourceId, state)) if (handshake.status === "PENDING") settle(handshake, "CANCELED", now);
}

export function handshakesAbout(resourceId: string, { handshakes }: State): ChannelHandshakeSummary[] {
  return Array.from(handshakes.values()).filter(({ associatedResourceId }) => associatedResourceId === resourceId);
}

export function isAboutServicePeriod({ handshakeType }: Pick<ChannelHandshakeSummary, "handshakeType">): boolean {
  return handshakeType !== "PROGRAM_MANAGEMENT_ACCOUNT";
}

/** The service period of a relationship that was started and has not ended. */
export function runningServicePeriod(relationshipId: string, { state, now }: Call): StartServicePeriodHandshakeDetail | undefined {
  const started = handshakesAbout(relationshipId, state).filter(
    ({ handshakeType, status }) => handshakeType === "START_SERVICE_PERIOD" && status === "ACCEPTED",
  );
  const period = started.at(-1)?.detail?.startServicePeriodHandshakeDetail;
  return period?.endDate !== undefined && period.endDate <= now ? undefined : period;
}
