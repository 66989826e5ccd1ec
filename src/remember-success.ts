import { peekable } from "./known-value.js";

/** Loads once and keeps what came; a failure is forgotten, so that the next call loads again. */
export function rememberSuccess<T>(load: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  let loaded: { readonly value: T } | undefined;
  const provider = (): Promise<T> => {
    pending ??= load().then(
      (value) => {
        loaded = { value };
        return value;
      },
      (error: unknown) => {
        pending = undefined;
        throw error;
      },
    );
    return pending;
  };
  return peekable(provider, () => loaded);
}
