import { ConfigurationError } from "./errors/index.js";
import { kindOf } from "./schema/index.js";

/** A time that a plugin was given: a wrong one would end each call at once. */
export function checkMs(name: string, ms: unknown): void {
  if (typeof ms === "number" && ms > 0) return;
  const found = typeof ms === "number" ? String(ms) : kindOf(ms);
  throw new ConfigurationError(`${name} is ${found}, expected milliseconds above 0, or Infinity.`);
}
