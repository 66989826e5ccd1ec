/**
 * Milliseconds from some fixed point. Node loads `performance` when it is first asked for, which takes it half a millisecond.
 * The global is asked, as Jest drives the time of that alone.
 */
export function monotonicMs(): number {
  const [seconds, nanoseconds] = globalThis.process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
