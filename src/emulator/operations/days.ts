/** A day in milliseconds. */
export const dayMs: number = 24 * 60 * 60 * 1000;
