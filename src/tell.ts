/** Calls somebody's hook. The call is worth more than its hook: what it throws, now or later, ends here. */
export function tell(hook: () => unknown): void {
  try {
    const told = hook();
    // Of a promise, or what passes for one.
    if (typeof told === "object" && told !== null) Promise.resolve(told).catch(() => undefined);
  } catch {
    // It says nothing of the call.
  }
}
