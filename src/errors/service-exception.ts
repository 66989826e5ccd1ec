import { ServiceException, type ServiceExceptionOptions } from "@smithy/core/client";
import type { ChannelResponseMetadata } from "./metadata.js";

/** What every exception of the service is built from. */
export interface ChannelExceptionOptions {
  readonly message: string;
  readonly $metadata: ChannelResponseMetadata;
}

/**
 * The service said no. Base of the seven modelled exceptions, and the class of every answer with an error status that
 * none of them describes, whose `name` is then the type that the service gave (`UnrecognizedClientException`, ...).
 */
export class PartnerCentralChannelServiceException extends ServiceException {
  readonly kind = "service";
  declare $metadata: ChannelResponseMetadata;

  constructor(options: ServiceExceptionOptions & { $metadata: ChannelResponseMetadata }) {
    super(options);
  }
}
