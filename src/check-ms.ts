import { unusable } from "./errors/index.js";

/** A time that a plugin was given: a wrong one would end each call at once. */
export function checkMs(name: string, ms: unknown): void {
  if (!(typeof ms === "number" && ms > 0)) throw unusable(name, ms, "milliseconds above 0, or Infinity");
}
