import { ServiceException, type ServiceExceptionOptions } from "@smithy/core/client";
import type { ChannelResponseMetadata } from "./metadata.js";
import type { Outcome } from "./outcome.js";

/** What every exception of the service is built from. */
export interface ChannelExceptionOptions {
  /** The service's own words. */
  readonly message: string;
  /** What is known of the call. */
  readonly $metadata: ChannelResponseMetadata;
}

/**
 * The service said no. Base of the seven modelled exceptions, and the class of every answer with an error status that
 * none of them describes, whose `name` is then the type that the service gave (`UnrecognizedClientException`, ...).
 */
export class PartnerCentralChannelServiceException extends ServiceException {
  /** Tells it from the errors of the client itself. */
  readonly kind = "service";
  /** What became of what was asked for: `rejected`, or `unknown` where an attempt may have been applied. */
  outcome: Outcome = "rejected";
  declare $metadata: ChannelResponseMetadata;

  constructor(options: ServiceExceptionOptions & { $metadata: ChannelResponseMetadata }) {
    super(options);
  }
}
