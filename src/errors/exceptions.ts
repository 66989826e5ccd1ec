import type { Open } from "../schema/index.js";
import { type ChannelExceptionOptions, PartnerCentralChannelServiceException } from "./service-exception.js";

/** The caller's credentials do not allow the operation. Do not retry; check the policy of the identity. */
export class AccessDeniedException extends PartnerCentralChannelServiceException {
  declare readonly name: "AccessDeniedException";
  declare readonly $fault: "client";
  /** Why access was denied, where the service says so. */
  readonly reason?: string | undefined;

  constructor(options: ChannelExceptionOptions & { reason?: string | undefined }) {
    super({ ...options, name: "AccessDeniedException", $fault: "client" });
    this.reason = options.reason;
  }
}

/** The request does not fit the present state of a resource, named by `resourceId` and `resourceType`. */
export class ConflictException extends PartnerCentralChannelServiceException {
  declare readonly name: "ConflictException";
  declare readonly $fault: "client";
  /** The id of the resource. Empty, or missing, when the service left it out. */
  readonly resourceId: string;
  /** What kind of resource it is. */
  readonly resourceType: string;

  constructor(options: ChannelExceptionOptions & { resourceId: string; resourceType: string }) {
    super({ ...options, name: "ConflictException", $fault: "client" });
    this.resourceId = options.resourceId;
    this.resourceType = options.resourceType;
  }
}

/** A fault within the service. Retried by the client; what remains may be sent again with the same token. */
export class InternalServerException extends PartnerCentralChannelServiceException {
  declare readonly name: "InternalServerException";
  declare readonly $fault: "server";
  override $retryable: { throttling?: boolean } = {};

  constructor(options: ChannelExceptionOptions) {
    super({ ...options, name: "InternalServerException", $fault: "server" });
  }
}

/** A resource that the input names does not exist in this catalog, or not for this caller. */
export class ResourceNotFoundException extends PartnerCentralChannelServiceException {
  declare readonly name: "ResourceNotFoundException";
  declare readonly $fault: "client";
  /** The id of the resource. Empty, or missing, when the service left it out. */
  readonly resourceId?: string | undefined;
  /** What kind of resource it is. */
  readonly resourceType?: string | undefined;

  constructor(options: ChannelExceptionOptions & { resourceId?: string | undefined; resourceType?: string | undefined }) {
    super({ ...options, name: "ResourceNotFoundException", $fault: "client" });
    this.resourceId = options.resourceId;
    this.resourceType = options.resourceType;
  }
}

/** The request would exceed a quota of the account, named by `quotaCode`. Retried by the client, as the model says, before it is thrown. */
export class ServiceQuotaExceededException extends PartnerCentralChannelServiceException {
  declare readonly name: "ServiceQuotaExceededException";
  declare readonly $fault: "client";
  override $retryable: { throttling?: boolean } = {};
  /** The id of the resource. Empty, or missing, when the service left it out. */
  readonly resourceId: string;
  /** What kind of resource it is. */
  readonly resourceType: string;
  /** The code of the quota, as in Service Quotas. */
  readonly quotaCode: string;

  constructor(options: ChannelExceptionOptions & { resourceId: string; resourceType: string; quotaCode: string }) {
    super({ ...options, name: "ServiceQuotaExceededException", $fault: "client" });
    this.resourceId = options.resourceId;
    this.resourceType = options.resourceType;
    this.quotaCode = options.quotaCode;
  }
}

/** Too many requests in a short time. Retried by the client, later each time. */
export class ThrottlingException extends PartnerCentralChannelServiceException {
  declare readonly name: "ThrottlingException";
  declare readonly $fault: "client";
  override $retryable: { throttling?: boolean } = { throttling: true };
  /** The code of the service whose quota was met. */
  readonly serviceCode?: string | undefined;
  /** The code of the quota, as in Service Quotas. */
  readonly quotaCode?: string | undefined;

  constructor(options: ChannelExceptionOptions & { serviceCode?: string | undefined; quotaCode?: string | undefined }) {
    super({ ...options, name: "ThrottlingException", $fault: "client" });
    this.serviceCode = options.serviceCode;
    this.quotaCode = options.quotaCode;
  }
}

/** One member of the input that the service refused, and why. */
export interface ValidationExceptionField {
  /** The member of the input. */
  name: string;
  /** What kind of rule it breaks. */
  code: string;
  /** What is wrong with it, in the service's words. */
  message: string;
}

/** Whether the request itself is wrong, or the state of things does not allow it. */
export const ValidationExceptionReason = {
  BUSINESS_VALIDATION_FAILED: "BUSINESS_VALIDATION_FAILED",
  REQUEST_VALIDATION_FAILED: "REQUEST_VALIDATION_FAILED",
} as const;
/** Whether the request itself is wrong, or the state of things does not allow it. */
export type ValidationExceptionReason = (typeof ValidationExceptionReason)[keyof typeof ValidationExceptionReason];

/** The service refused the input. The message names the fields after the service's own words; `fieldList` has them as data. */
export class ValidationException extends PartnerCentralChannelServiceException {
  declare readonly name: "ValidationException";
  declare readonly $fault: "client";
  /** Whether the request itself is wrong, or the state of things does not allow it. */
  readonly reason: Open<ValidationExceptionReason>;
  /** The members that were refused. */
  readonly fieldList?: ValidationExceptionField[] | undefined;

  constructor(
    options: ChannelExceptionOptions & {
      reason: Open<ValidationExceptionReason>;
      fieldList?: ValidationExceptionField[] | undefined;
    },
  ) {
    super({ ...options, name: "ValidationException", $fault: "client" });
    this.reason = options.reason;
    this.fieldList = options.fieldList;
  }
}
