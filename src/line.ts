/** A place in a line. */
export class Place<T> {
  readonly value: T;
  previous: Place<T> | undefined;
  next: Place<T> | undefined;
  /** `undefined` once it is given up. */
  private line: Line<T> | undefined;

  constructor(value: T, line: Line<T>) {
    this.value = value;
    this.line = line;
    this.previous = line.last;
  }

  /** Leaves the line, unless it was left before. */
  giveUp(): void {
    const { line, previous, next } = this;
    if (line === undefined) return;
    this.line = undefined;
    if (previous === undefined) line.first = next;
    else previous.next = next;
    if (next === undefined) line.last = previous;
    else next.previous = previous;
  }
}

/**
 * Those who wait, in the order in which they came. They are linked and not in an array: to leave from anywhere takes one
 * step too, however many wait.
 */
export class Line<T> {
  first: Place<T> | undefined;
  last: Place<T> | undefined;

  join(value: T): Place<T> {
    const place = new Place(value, this);
    if (this.last === undefined) this.first = place;
    else this.last.next = place;
    this.last = place;
    return place;
  }
}
