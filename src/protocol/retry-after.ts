import { header } from "./response-metadata.js";

/**
 * How long an answer asks to wait, in milliseconds: by `x-amz-retry-after` (milliseconds), else by `Retry-After` (seconds,
 * or a date). `undefined` when it does not say.
 *
 * @param nowMs - Milliseconds since the epoch. The answer's own `date` is preferred: the two clocks may differ.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, nowMs: number): number | undefined {
  const amazon = amount(header(headers, "x-amz-retry-after"));
  if (amazon !== undefined) return amazon;
  const standard = header(headers, "retry-after");
  const seconds = amount(standard);
  if (seconds !== undefined) return seconds * 1000;
  const answeredAtMs = Date.parse(header(headers, "date") ?? "");
  const untilMs = Date.parse(standard ?? "") - (Number.isNaN(answeredAtMs) ? nowMs : answeredAtMs);
  return Number.isNaN(untilMs) ? undefined : Math.max(0, untilMs);
}

function amount(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
