import { type ChannelExceptionOptions, PartnerCentralChannelServiceException } from "./service-exception.js";

/** The caller's credentials do not allow the operation. Do not retry; check the policy of the identity. */
export class AccessDeniedException extends PartnerCentralChannelServiceException {
  override readonly name = "AccessDeniedException";
  override readonly $fault = "client";
  readonly reason?: string | undefined;

  constructor(options: ChannelExceptionOptions & { reason?: string | undefined }) {
    super({ name: "AccessDeniedException", $fault: "client", ...options });
    this.reason = options.reason;
  }
}

/** The request does not fit the present state of a resource, named by `resourceId` and `resourceType`. */
export class ConflictException extends PartnerCentralChannelServiceException {
  override readonly name = "ConflictException";
  override readonly $fault = "client";
  readonly resourceId: string;
  readonly resourceType: string;

  constructor(options: ChannelExceptionOptions & { resourceId: string; resourceType: string }) {
    super({ name: "ConflictException", $fault: "client", ...options });
    this.resourceId = options.resourceId;
    this.resourceType = options.resourceType;
  }
}

/** A fault within the service. Retried by the client; what remains may be sent again with the same token. */
export class InternalServerException extends PartnerCentralChannelServiceException {
  override readonly name = "InternalServerException";
  override readonly $fault = "server";
  override $retryable: { throttling?: boolean } = {};

  constructor(options: ChannelExceptionOptions) {
    super({ name: "InternalServerException", $fault: "server", ...options });
  }
}

/** A resource that the input names does not exist in this catalog, or not for this caller. */
export class ResourceNotFoundException extends PartnerCentralChannelServiceException {
  override readonly name = "ResourceNotFoundException";
  override readonly $fault = "client";
  readonly resourceId?: string | undefined;
  readonly resourceType?: string | undefined;

  constructor(options: ChannelExceptionOptions & { resourceId?: string | undefined; resourceType?: string | undefined }) {
    super({ name: "ResourceNotFoundException", $fault: "client", ...options });
    this.resourceId = options.resourceId;
    this.resourceType = options.resourceType;
  }
}

/** The request would exceed a quota of the account, named by `quotaCode`. */
export class ServiceQuotaExceededException extends PartnerCentralChannelServiceException {
  override readonly name = "ServiceQuotaExceededException";
  override readonly $fault = "client";
  override $retryable: { throttling?: boolean } = {};
  readonly resourceId: string;
  readonly resourceType: string;
  readonly quotaCode: string;

  constructor(options: ChannelExceptionOptions & { resourceId: string; resourceType: string; quotaCode: string }) {
    super({ name: "ServiceQuotaExceededException", $fault: "client", ...options });
    this.resourceId = options.resourceId;
    this.resourceType = options.resourceType;
    this.quotaCode = options.quotaCode;
  }
}

/** Too many requests in a short time. Retried by the client, later each time. */
export class ThrottlingException extends PartnerCentralChannelServiceException {
  override readonly name = "ThrottlingException";
  override readonly $fault = "client";
  override $retryable: { throttling?: boolean } = { throttling: true };
  readonly serviceCode?: string | undefined;
  readonly quotaCode?: string | undefined;

  constructor(options: ChannelExceptionOptions & { serviceCode?: string | undefined; quotaCode?: string | undefined }) {
    super({ name: "ThrottlingException", $fault: "client", ...options });
    this.serviceCode = options.serviceCode;
    this.quotaCode = options.quotaCode;
  }
}

/** One member of the input that the service refused, and why. */
export interface ValidationExceptionField {
  name: string;
  code: string;
  message: string;
}

export const ValidationExceptionReason = {
  BUSINESS_VALIDATION_FAILED: "BUSINESS_VALIDATION_FAILED",
  REQUEST_VALIDATION_FAILED: "REQUEST_VALIDATION_FAILED",
} as const;
export type ValidationExceptionReason = (typeof ValidationExceptionReason)[keyof typeof ValidationExceptionReason];

/** The service refused the input. The message names the fields after the service's own words; `fieldList` has them as data. */
export class ValidationException extends PartnerCentralChannelServiceException {
  override readonly name = "ValidationException";
  override readonly $fault = "client";
  readonly reason: ValidationExceptionReason | (string & {});
  readonly fieldList?: ValidationExceptionField[] | undefined;

  constructor(
    options: ChannelExceptionOptions & {
      reason: ValidationExceptionReason | (string & {});
      fieldList?: ValidationExceptionField[] | undefined;
    },
  ) {
    super({ name: "ValidationException", $fault: "client", ...options });
    this.reason = options.reason;
    this.fieldList = options.fieldList;
  }
}
