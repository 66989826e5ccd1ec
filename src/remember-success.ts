/** Loads once and keeps what came; a failure is forgotten, so that the next call loads again. */
export function rememberSuccess<T>(load: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  return () => {
    pending ??= load();
    return pending.catch((error: unknown) => {
      pending = undefined;
      throw error;
    });
  };
}
