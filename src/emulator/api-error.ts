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

/** A resource that is not there, or not there for this caller. */
export function notFound(resourceType: string, resourceId: string): ApiError {
  return new ApiError("ResourceNotFoundException", `${resourceType} ${resourceId} was not found.`, { resourceId, resourceType });
}
