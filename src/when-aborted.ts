import { type EndSignal, isEnding, type Listening } from "./ending.js";

interface Listener {
  readonly callbacks: Set<() => void>;
  readonly stop: () => void;
}

const listeners = new WeakMap<AbortSignal, Listener>();
const over: Listening = { giveUp: () => undefined };

/**
 * Calls back as soon as a signal is aborted, at once if it was before, until that is given up. A signal of an old polyfill
 * may have `onabort` alone.
 *
 * However many wait for a signal, it has one listener: Node warns of more than ten, and looks through all of them for each
 * one that is added.
 */
export function whenAborted(signal: EndSignal, callback: () => void): Listening {
  if (signal.aborted) {
    callback();
    return over;
  }
  return isEnding(signal) ? signal.listen(callback) : listenTo(signal, callback);
}

function listenTo(signal: AbortSignal, callback: () => void): Listening {
  const listener = listeners.get(signal) ?? listen(signal);
  const entry = (): void => callback();
  listener.callbacks.add(entry);
  const giveUp = (): void => {
    if (listener.callbacks.delete(entry) && listener.callbacks.size === 0) listener.stop();
  };
  return { giveUp };
}

function listen(signal: AbortSignal): Listener {
  const callbacks = new Set<() => void>();
  const onAbort = (): void => {
    stop();
    for (const callback of callbacks) callback();
  };
  const stop = (): void => {
    listeners.delete(signal);
    (signal as Partial<AbortSignal>).removeEventListener?.("abort", onAbort);
  };
  const listener = { callbacks, stop };
  listeners.set(signal, listener);
  if (typeof (signal as Partial<AbortSignal>).addEventListener === "function") signal.addEventListener("abort", onAbort);
  else signal.onabort = onAbort;
  return listener;
}
