/** The names that stand for a fault of the service; every other is a fault of the request. */
const serverFaults: ReadonlyMap<string, number> = new Map([
  ["InternalServerException", 500],
  ["InternalFailure", 500],
  ["ServiceUnavailable", 503],
]);

/** An answer with an error status, as the API gives it. Thrown within the emulator and turned into a response at its edge. */
export class ApiError extends Error {
  override readonly name: string;
  readonly status: number;
  /** The members beside the message: `resourceId`, `fieldList`, ... */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(name: string, message: string, members: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = name;
    this.status = serverFaults.get(name) ?? 400;
    this.members = members;
  }
}

/** A resource, as exceptions name it. */
export interface ResourceName {
  readonly resourceType: "ChannelHandshake" | "ProgramManagementAccount" | "Relationship" | "ClientToken" | "Resource";
  readonly resourceId: string;
}

/** A resource that is not there, or not there for this caller. */
export function notFound({ resourceType, resourceId }: ResourceName): ApiError {
  return new ApiError("ResourceNotFoundException", `${resourceType} ${resourceId} was not found.`, { resourceId, resourceType });
}

/** A request that does not fit what is there now. */
export function conflict(message: string, resource: ResourceName): ApiError {
  return new ApiError("ConflictException", message, { ...resource });
}

/** A request for more than an account may have. */
export function quotaExceeded(message: string, { quotaCode, ...resource }: ResourceName & { readonly quotaCode: string }): ApiError {
  return new ApiError("ServiceQuotaExceededException", message, { ...resource, quotaCode });
}

/** A request that is well-formed, and breaks a rule between its members or of the state of things. */
export function refused(field: string, message: string): ApiError {
  return new ApiError("ValidationException", "The request breaks a rule of the service.", {
    reason: "BUSINESS_VALIDATION_FAILED",
    fieldList: [{ name: field, code: "BUSINESS_RULE", message }],
  });
}
