/** What stands between two places of a text, and what is to stand there. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with those places replaced, which must not overlap. */
export function splice(text: string, replacements: readonly Replacement[]): string {
  const fromTheEnd = replacements.toSorted((a, b) => b.start - a.start);
  return fromTheEnd.reduce((result, place) => result.slice(0, place.start) + place.text + result.slice(place.end), text);
}
