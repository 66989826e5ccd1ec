import { HttpRequest } from "@smithy/core/transport";
import type { DeserializeHandler, HandlerExecutionContext, HttpHandlerOptions, HttpResponse } from "@smithy/types";
import { AbortError, ConfigurationError, TimeoutError } from "./errors/index.js";
import { checkRequest, destinationOf, type HttpRequestHandler, requestTimeoutOf, withoutRedirects } from "./http/index.js";
import { type Call, resendAdvice } from "./protocol/index.js";
import { after } from "./timers.js";

interface Sending {
  /** Of the `send`. */
  readonly options: HttpHandlerOptions;
  readonly call: Call;
  readonly context: HandlerExecutionContext;
}

/** The end of the stack: hands the request to the HTTP handler. */
export function requestSender<Input extends object, Output extends object>(
  requestHandler: HttpRequestHandler,
  { options, call, context }: Sending,
): DeserializeHandler<Input, Output> {
  const handler = withoutRedirects(requestHandler);
  const { commandName } = context;
  return async ({ request }) => {
    if (options.abortSignal?.aborted || call.end.signal.aborted)
      throw new AbortError(`${commandName} was aborted before this attempt was sent.`);
    if (!HttpRequest.isInstance(request)) {
      throw new ConfigurationError(
        `${commandName} was not sent: no stage made a request. serializerMiddleware is missing, and nothing stands in for it.`,
      );
    }
    const fault = checkRequest(request);
    if (fault !== undefined) throw new ConfigurationError(`${commandName} was not sent: ${fault}`);
    return call.track(() => handle(handler, request, { options, call, context }));
  };
}

/**
 * Holds the handler to its `requestTimeout`, where the attempt can be ended: `FetchHttpHandler` alone would leave the
 * connection open, and `NodeHttpHandler` only warn.
 */
async function handle(
  handler: HttpRequestHandler,
  request: HttpRequest,
  { options, call: { attempt }, context }: Sending,
): Promise<{ response: HttpResponse }> {
  if (attempt === undefined) return handler.handle(request, options);
  const timeoutMs = await requestTimeoutOf(handler, options);
  const tooLate = (): TimeoutError =>
    new TimeoutError(
      `${context.commandName} got no answer from ${destinationOf(request)} within ${timeoutMs} ms (requestTimeout). ${resendAdvice(context)}`,
    );
  const callOff = after(timeoutMs, () => attempt.abort(tooLate()));
  try {
    return await handler.handle(request, { ...options, abortSignal: attempt.signal });
  } finally {
    callOff();
  }
}
