/** A function that is under way. */
export type TraceStart = (...args: never) => unknown;

/**
 * The error, with a trace that starts where a function was called: engines keep ten frames, and the stages of a call, which
 * say nothing of who sent the command, would take them all.
 */
export function tracedFrom<E extends Error>(start: TraceStart | undefined, error: E): E {
  const { captureStackTrace } = Error as Partial<ErrorConstructor>;
  if (start === undefined || captureStackTrace === undefined) return error;
  const traced = {} as { stack?: string };
  captureStackTrace(traced, start);
  // Of a function that is not under way any more, as after a middleware that has waited, there is none.
  const frames = /(?:\n +at .*)+/.exec(traced.stack ?? "")?.[0];
  if (frames !== undefined) error.stack = `${String(error)}${frames}`;
  return error;
}
