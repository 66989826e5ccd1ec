import { HttpRequest } from "@smithy/core/transport";
import type { DeserializeHandler, HandlerExecutionContext, HttpHandlerOptions, HttpResponse } from "@smithy/types";
import { httpShortcuts } from "#runtime";
import type { Ending } from "./ending.js";
import { AbortError, ConfigurationError, TimeoutError } from "./errors/index.js";
import { checkRequest, destinationOf, hardenedHandler, type HttpRequestHandler, requestTimeoutOf } from "./http/index.js";
import { orReject } from "./or-reject.js";
import { type Call, resendAdvice } from "./protocol/index.js";
import { Timer } from "./timers.js";

interface Sending {
  /** Of the `send`. */
  readonly options: HttpHandlerOptions;
  readonly call: Call;
  readonly context: HandlerExecutionContext;
}

/** How a request goes out. */
interface Dispatching {
  readonly handler: HttpRequestHandler;
  readonly timeoutMs: number;
}

/** The end of the stack: hands the request to the HTTP handler. */
export function requestSender<Input extends object, Output extends object>(
  requestHandler: HttpRequestHandler,
  { options, call, context }: Sending,
): DeserializeHandler<Input, Output> {
  const { commandName } = context;
  const dispatch = (request: HttpRequest, { handler, timeoutMs }: Dispatching): Promise<{ response: HttpResponse }> => {
    const { attempt } = call;
    // The last look: nothing is awaited between it and the handler.
    if (options.abortSignal?.aborted || call.end.aborted || attempt?.aborted)
      throw new AbortError(`${commandName} was aborted before this attempt was sent.`, {
        cause: call.end.reason ?? (options.abortSignal as AbortSignal | undefined)?.reason,
      });
    const handlerOptions = attempt === undefined ? { ...options } : withSignalOf(attempt, { handler, options });
    const send = (): Promise<{ response: HttpResponse }> => handler.handle(request, handlerOptions);
    if (attempt === undefined || timeoutMs === Number.POSITIVE_INFINITY) return call.track(request, send);
    const tooLate = (): TimeoutError =>
      new TimeoutError(
        `${commandName} got no answer from ${destinationOf(request)} within ${timeoutMs} ms (requestTimeout). ${resendAdvice(context)}`,
      );
    return call.track(request, () => inTime(send, timeoutMs, () => attempt.abort(tooLate())));
  };
  return ({ request }) =>
    orReject(() => {
      if (!HttpRequest.isInstance(request)) {
        throw new ConfigurationError(
          `${commandName} was not sent: no stage made a request. serializerMiddleware is missing, and nothing stands in for it.`,
        );
      }
      const fault = checkRequest(request);
      if (fault !== undefined) throw new ConfigurationError(`${commandName} was not sent: ${fault}`);
      const handler = hardenedHandler(requestHandler);
      const timeoutMs = requestTimeoutOf(requestHandler, options);
      // Each is waited for only where it must be.
      if (!(handler instanceof Promise) && typeof timeoutMs === "number") return dispatch(request, { handler, timeoutMs });
      return Promise.all([handler, timeoutMs]).then((known) => dispatch(request, { handler: known[0], timeoutMs: known[1] }));
    });
}

/**
 * A real signal is made only for a handler that looks at it and may need one: it costs more than all else that is done for a
 * request here. A handler may put one of its own there, for one that it wraps.
 */
function withSignalOf(
  attempt: Ending,
  { handler, options }: { handler: HttpRequestHandler; options: HttpHandlerOptions },
): HttpHandlerOptions {
  const known = httpShortcuts.signalFor(handler, attempt);
  if (known !== undefined) return { ...options, abortSignal: known };
  let signal = (): NonNullable<HttpHandlerOptions["abortSignal"]> => attempt.signal;
  return {
    ...options,
    get abortSignal() {
      return signal();
    },
    set abortSignal(replacement) {
      signal = () => replacement;
    },
  };
}

/**
 * Holds the handler to its `requestTimeout`: `FetchHttpHandler` alone would leave the connection open, and `NodeHttpHandler`
 * only warn.
 */
function inTime<Answer>(send: () => Promise<Answer>, timeoutMs: number, onLate: () => void): Promise<Answer> {
  const timer = new Timer(timeoutMs, onLate);
  return orReject(send).finally(() => timer.callOff());
}
