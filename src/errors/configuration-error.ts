/** An option of the client, or of an adapter, that cannot be used. Thrown at once where the option is given. */
export class ConfigurationError extends TypeError {
  override readonly name = "ConfigurationError";
}
