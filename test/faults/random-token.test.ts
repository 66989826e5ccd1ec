import { expect, test, vi } from "vitest";
import { randomToken } from "../../src/random-token.js";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("R2: a token is a random UUID, another each time", () => {
  const tokens = Array.from({ length: 100 }, randomToken);
  expect(new Set(tokens).size).toBe(100);
  expect(tokens.every((token) => uuid.test(token))).toBe(true);
});

test("R2: where crypto.randomUUID is missing, getRandomValues serves", () => {
  const { crypto } = globalThis;
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  try {
    const tokens = Array.from({ length: 100 }, randomToken);
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.filter((token) => !uuid.test(token))).toEqual([]);
  } finally {
    vi.unstubAllGlobals();
  }
});

test("R2: without cryptographic random numbers there is an error, not a weak token", () => {
  vi.stubGlobal("crypto", undefined);
  try {
    expect(() => randomToken()).toThrow("give clientToken yourself");
  } finally {
    vi.unstubAllGlobals();
  }
});
