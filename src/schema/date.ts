/** The time of a Date of any realm, in milliseconds; `undefined` for everything else. `instanceof` fails across realms. */
export function timeOf(value: unknown): number | undefined {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return undefined;
  }
}
