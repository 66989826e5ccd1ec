import { HttpRequest } from "@smithy/core/transport";
import type { DeserializeHandler, HandlerExecutionContext, HttpHandlerOptions, HttpResponse } from "@smithy/types";
import type { Ending } from "./ending.js";
import { AbortError, ConfigurationError, TimeoutError } from "./errors/index.js";
import { checkRequest, destinationOf, hardenedHandler, type HttpRequestHandler, requestTimeoutOf } from "./http/index.js";
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
  const { commandName } = context;
  return async ({ request }) => {
    if (!HttpRequest.isInstance(request)) {
      throw new ConfigurationError(
        `${commandName} was not sent: no stage made a request. serializerMiddleware is missing, and nothing stands in for it.`,
      );
    }
    const fault = checkRequest(request);
    if (fault !== undefined) throw new ConfigurationError(`${commandName} was not sent: ${fault}`);
    const { attempt } = call;
    const handler = await hardenedHandler(requestHandler);
    const timeoutMs = await requestTimeoutOf(requestHandler, options);
    // The last look: nothing is awaited between it and the handler.
    if (options.abortSignal?.aborted || call.end.aborted || attempt?.aborted)
      throw new AbortError(`${commandName} was aborted before this attempt was sent.`, {
        cause: call.end.reason ?? (options.abortSignal as AbortSignal | undefined)?.reason,
      });
    const send = (): Promise<{ response: HttpResponse }> =>
      handler.handle(request, { ...options, ...(attempt !== undefined && { abortSignal: attempt.signal }) });
    return call.track(request, () => (attempt === undefined ? send() : inTime(send, attempt, tooLate(request, timeoutMs, context))));
  };
}

interface Lateness {
  readonly timeoutMs: number;
  readonly error: () => TimeoutError;
}

function tooLate(request: HttpRequest, timeoutMs: number, context: HandlerExecutionContext): Lateness {
  const within = `within ${timeoutMs} ms (requestTimeout)`;
  return {
    timeoutMs,
    error: () =>
      new TimeoutError(`${context.commandName} got no answer from ${destinationOf(request)} ${within}. ${resendAdvice(context)}`),
  };
}

/**
 * Holds the handler to its `requestTimeout`: `FetchHttpHandler` alone would leave the connection open, and `NodeHttpHandler`
 * only warn.
 */
async function inTime<Answer>(send: () => Promise<Answer>, attempt: Ending, { timeoutMs, error }: Lateness): Promise<Answer> {
  const callOff = after(timeoutMs, () => attempt.abort(error()));
  try {
    return await send();
  } finally {
    callOff();
  }
}
