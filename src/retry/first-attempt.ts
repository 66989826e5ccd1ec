import { HttpRequest } from "@smithy/core/transport";
import type { FinalizeHandler, FinalizeHandlerArguments, FinalizeHandlerOutput, MetadataBearer } from "@smithy/types";
import { randomToken } from "../random-token.js";
import { tryCatch } from "../try-catch.js";
import { withMembers } from "../with-members.js";

const invocationIdHeader = "amz-sdk-invocation-id";

/** What {@link firstAttempt} is told. */
export interface FirstAttemptOptions<Input extends object, Output extends object> {
  /** Makes an attempt. */
  readonly attempt: FinalizeHandler<Input, Output>;
  /** The service is told of it with each attempt. */
  readonly maxAttempts: number;
  readonly onSuccess: () => void;
  /** Smithy's retry around a handler. */
  readonly retryOf: (attempt: FinalizeHandler<Input, Output>) => FinalizeHandler<Input, Output>;
}

/**
 * Makes the first attempt as Smithy's retry does, and enters that retry only when it has failed, with the failure as what came
 * of its first attempt. Nearly every call needs no other attempt, and for each call Smithy's retry makes an error ahead, whose
 * trace takes longer than the rest of it.
 */
export function firstAttempt<Input extends object, Output extends object>(
  args: FinalizeHandlerArguments<Input>,
  { attempt, maxAttempts, onSuccess, retryOf }: FirstAttemptOptions<Input, Output>,
): Promise<FinalizeHandlerOutput<Output>> {
  const { request } = args;
  // What is no request has no headers to write on, and goes through the retry alone.
  if (!HttpRequest.isInstance(request)) return retryOf(attempt)(args);
  request.headers[invocationIdHeader] = randomToken();
  request.headers["amz-sdk-request"] = `attempt=1; max=${maxAttempts}`;
  return tryCatch(
    () => attempt(args),
    ({ response, output }) => {
      onSuccess();
      const { $metadata } = output as MetadataBearer;
      $metadata.attempts = 1;
      $metadata.totalRetryDelay = 0;
      return { response, output };
    },
    (error) => {
      // What the retry writes, it writes on a copy: of it each attempt gets the number, and not the id, as one call has one.
      const written = withMembers(request, { headers: {} as Record<string, string> });
      let isFirst = true;
      const failedFirst = (): ReturnType<typeof attempt> => {
        if (isFirst) {
          isFirst = false;
          return Promise.reject(error);
        }
        const { [invocationIdHeader]: _, ...headers } = written.headers;
        Object.assign(request.headers, headers);
        return attempt(args);
      };
      return retryOf(failedFirst)({ ...args, request: written });
    },
  );
}
