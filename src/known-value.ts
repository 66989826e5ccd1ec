import type { Provider } from "@smithy/types";

interface Known<T> {
  readonly value: T;
}

const peeks = new WeakMap<object, () => Known<unknown> | undefined>();

/** The same provider, which {@link withValue} need not wait for while `peek` knows what it would give. */
export function peekable<T, P extends (...args: never) => Promise<T>>(provider: P, peek: () => Known<T> | undefined): P {
  peeks.set(provider, peek);
  return provider;
}

/** A provider of a value that does not change. */
export function constant<T>(value: T): Provider<T> {
  const known = { value };
  const promise = Promise.resolve(value);
  return peekable(
    () => promise,
    () => known,
  );
}

/** What a provider would give, where that is known. */
export function knownValue<T>(provider: (...args: never) => Promise<T>): Known<T> | undefined {
  // It was put there with this provider.
  return peeks.get(provider)?.() as Known<T> | undefined;
}

/**
 * Goes on with what a provider gives: at once where that is known, since each wait takes the time of a whole stage, else when
 * it has come. Without a provider, with nothing.
 */
export function withValue<T, Result>(provider: Provider<T>, use: (value: T) => Promise<Result>): Promise<Result>;
export function withValue<T, Result>(provider: Provider<T> | undefined, use: (value: T | undefined) => Promise<Result>): Promise<Result>;
export function withValue<Result>(provider: Provider<unknown> | undefined, use: (value: unknown) => Promise<Result>): Promise<Result> {
  if (provider === undefined) return use(undefined);
  const known = knownValue(provider);
  return known === undefined ? Promise.resolve(provider()).then(use) : use(known.value);
}
