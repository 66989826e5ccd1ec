/**
 * What an async function would give, without what one costs where nothing is waited for: what is thrown comes as a rejection,
 * and what somebody's middleware gives as a value, where a promise is due, as a promise.
 */
export function orReject<T>(run: () => Promise<T>): Promise<T> {
  try {
    return Promise.resolve(run());
  } catch (error) {
    return Promise.reject(error);
  }
}
