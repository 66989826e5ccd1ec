/** A place in a line. */
export interface Place<T> {
  readonly value: T;
  previous: Place<T> | undefined;
  next: Place<T> | undefined;
  isGivenUp: boolean;
}

/**
 * Those who wait, in the order in which they came. They are linked and not in an array: to leave from anywhere takes one
 * step too, however many wait.
 */
export class Line<T> {
  first: Place<T> | undefined;
  #last: Place<T> | undefined;

  join(value: T): Place<T> {
    const place: Place<T> = { value, previous: this.#last, next: undefined, isGivenUp: false };
    if (this.#last === undefined) this.first = place;
    else this.#last.next = place;
    this.#last = place;
    return place;
  }

  /** Gives up a place, unless it is given up already. */
  leave(place: Place<T>): void {
    if (place.isGivenUp) return;
    place.isGivenUp = true;
    const { previous, next } = place;
    if (previous === undefined) this.first = next;
    else previous.next = next;
    if (next === undefined) this.#last = previous;
    else next.previous = previous;
  }
}
