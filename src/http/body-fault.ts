/** A body that cannot be read as one of this service, as it is too large, or not what `content-encoding` says. */
export class BodyFaultError extends Error {
  override readonly name = "BodyFaultError";
}
