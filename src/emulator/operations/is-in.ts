/** Whether a value passes a filter; one that was left out, or is empty, lets everything pass. */
export function isIn(filter: readonly string[] | undefined, value: string): boolean {
  return filter === undefined || filter.length === 0 || filter.includes(value);
}
