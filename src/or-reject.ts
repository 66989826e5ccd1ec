/** What an async function would give, without what one costs where nothing is waited for: what is thrown comes as a rejection. */
export function orReject<T>(run: () => Promise<T>): Promise<T> {
  try {
    return run();
  } catch (error) {
    return Promise.reject(error);
  }
}
