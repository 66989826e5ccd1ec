import { type EndSignal, isEnding } from "./ending.js";

interface Listening {
  readonly callbacks: Set<() => void>;
  readonly stop: () => void;
}

const listenings = new WeakMap<AbortSignal, Listening>();
const nothing = (): void => undefined;

/**
 * Calls back as soon as a signal is aborted, at once if it was before, until it is called off. A signal of an old polyfill
 * may have `onabort` alone.
 *
 * However many wait for a signal, it has one listener: Node warns of more than ten, and looks through all of them for each
 * one that is added.
 */
export function whenAborted(signal: EndSignal, callback: () => void): () => void {
  if (signal.aborted) {
    callback();
    return nothing;
  }
  return isEnding(signal) ? signal.listen(callback) : listenTo(signal, callback);
}

function listenTo(signal: AbortSignal, callback: () => void): () => void {
  const listening = listenings.get(signal) ?? listen(signal);
  const entry = (): void => callback();
  listening.callbacks.add(entry);
  return () => {
    if (listening.callbacks.delete(entry) && listening.callbacks.size === 0) listening.stop();
  };
}

function listen(signal: AbortSignal): Listening {
  const callbacks = new Set<() => void>();
  const onAbort = (): void => {
    stop();
    for (const callback of callbacks) callback();
  };
  const stop = (): void => {
    listenings.delete(signal);
    (signal as Partial<AbortSignal>).removeEventListener?.("abort", onAbort);
  };
  const listening = { callbacks, stop };
  listenings.set(signal, listening);
  if (typeof (signal as Partial<AbortSignal>).addEventListener === "function") signal.addEventListener("abort", onAbort);
  else signal.onabort = onAbort;
  return listening;
}
