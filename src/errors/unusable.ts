import { kindOf } from "../schema/index.js";
import { ConfigurationError } from "./configuration-error.js";

/** `maxAttempts: 0, expected a whole number of at least 1.` Shows numbers and strings: give it nothing that may be secret. */
export function unusable(name: string, value: unknown, expected: string): ConfigurationError {
  const found = typeof value === "number" ? String(value) : typeof value === "string" ? JSON.stringify(value) : kindOf(value);
  return new ConfigurationError(`${name}: ${found}, expected ${expected}.`);
}
