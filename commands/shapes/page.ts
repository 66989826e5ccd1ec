import { list, optional, required, type ShapeOf, type StructureOf, structure } from "../../src/schema/index.js";
import { nextToken } from "./scalars.js";

/** One page of a list. */
export interface Page<Item> {
  /** What is on this page; perhaps nothing, though more pages come. */
  items: Item[];
  /** Names the next page, where there is one. */
  nextToken?: string | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function pageOf<Item>(item: ShapeOf<Item>): StructureOf<Page<Item>> {
  return structure<Page<Item>>({ items: required(list(item)), nextToken: optional(nextToken) });
}
