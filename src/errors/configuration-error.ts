/**
 * The client is set up in a way that cannot work: an option, what an option's provider gave, or the middleware stack. Nothing
 * was sent. Thrown where the client is made if it can be known there, else by `send`.
 */
export class ConfigurationError extends TypeError {
  override readonly name = "ConfigurationError";
}
