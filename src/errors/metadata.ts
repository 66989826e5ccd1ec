import type { ResponseMetadata } from "@smithy/types";

/** What is known about a call beside its result: on every output and every error as `$metadata`. */
export interface ChannelResponseMetadata extends ResponseMetadata {
  /**
   * The idempotency token that was sent. A call whose end is not known can be completed by sending the same input with
   * this token: the service then answers for the first request and does nothing twice.
   */
  clientToken?: string;
}

/** An output with its `$metadata`. */
export interface ChannelMetadataBearer {
  /** What is known of the call. */
  $metadata: ChannelResponseMetadata;
}
