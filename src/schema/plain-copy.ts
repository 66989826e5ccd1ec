import type { Shape } from "./shape.js";

/** The members of a structure alone, where its shape tells at once that all of them are strings which logs may show. */
export function plainCopyOf(shape: Shape, value: unknown): object | undefined {
  return shape.type === "structure" && typeof value === "object" && value !== null ? shape.plainCopy?.(value) : undefined;
}
