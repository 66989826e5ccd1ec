import process from "node:process";

/** Milliseconds from some fixed point. Node loads `performance` when it is first asked for, which takes it half a millisecond. */
export function monotonicMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
