/** The Worker: it runs the tests once for each request, as a Worker may start no timer outside of one. */
const worker = {
  async fetch(): Promise<Response> {
    // MSW keeps cookies there, in everything that is not Node.
    Object.defineProperty(globalThis, "localStorage", { value: { getItem: () => null, setItem: () => undefined }, configurable: true });
    // Imported here, as Vitest and the tests too start timers when they are loaded.
    const { runAllTests } = await import("./run-tests.js");
    return Response.json(await runAllTests());
  },
};

export { worker as default };
