import { conflict, type ResourceName } from "../api-error.js";

/**
 * The revision after an update.
 *
 * @throws ApiError ConflictException when the update is based on another revision than the one that is there.
 */
export function nextRevision(present: string, given: string | undefined, resource: ResourceName): string {
  if (given !== undefined && Number(given) !== Number(present)) {
    throw conflict(`The update is based on revision ${given}, and the present one is ${present}.`, resource);
  }
  return String(Number(present) + 1);
}
