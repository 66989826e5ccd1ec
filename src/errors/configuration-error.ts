import type { Outcome } from "./outcome.js";

/**
 * The client is set up in a way that cannot work: an option, what an option's provider gave, or the middleware stack. Nothing
 * was sent. Thrown where the client is made if it can be known there, else by `send`.
 */
export class ConfigurationError extends TypeError {
  override readonly name = "ConfigurationError";
  readonly kind = "internal";
  /** Nothing was sent, unless it came from a provider of the caller's between two attempts. */
  outcome: Outcome = "not-sent";
}
