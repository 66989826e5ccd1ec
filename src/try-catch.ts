import { orReject } from "./or-reject.js";

/**
 * `try { return onValue(await run()); } catch (error) { return onError(error); }`, for what each call goes through: an async
 * function that waits for the service holds two and a half times as much memory, and to go on in it takes longer.
 */
export function tryCatch<T, Result>(
  run: () => Promise<T>,
  onValue: (value: T) => Result | Promise<Result>,
  onError: (error: unknown) => Result | Promise<Result>,
): Promise<Result> {
  return orReject(run).then((value) => {
    try {
      return onValue(value);
    } catch (error) {
      return onError(error);
    }
  }, onError);
}
