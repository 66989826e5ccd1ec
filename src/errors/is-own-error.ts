import { PartnerCentralChannelClientError } from "./client-error.js";
import { ConfigurationError } from "./configuration-error.js";
import { PartnerCentralChannelServiceException } from "./service-exception.js";

/** Made by this copy of the package, whatever it says of itself. */
export function isOwnError(error: unknown): boolean {
  return (
    error instanceof PartnerCentralChannelClientError ||
    error instanceof ConfigurationError ||
    // The `instanceof` of Smithy's exceptions goes by their form.
    (typeof error === "object" &&
      error !== null &&
      Object.prototype.isPrototypeOf.call(PartnerCentralChannelServiceException.prototype, error))
  );
}
