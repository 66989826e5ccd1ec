import { parseArgs } from "node:util";

export interface Choice<Section> {
  readonly sections: readonly Section[];
  /** Fewer rounds. */
  readonly isQuick: boolean;
  /** Tell what there is, and measure nothing. */
  readonly isList: boolean;
  /** The major version of Node to measure in, unless it is the one that runs this. */
  readonly node?: string;
}

/**
 * What the arguments ask for: `[section...] [--quick] [--list] [--node=24]`; without a section all of them.
 *
 * @throws Error that names what there is, for an argument that there is not.
 */
export function chosen<Section extends { name: string }>(args: readonly string[], sections: readonly Section[]): Choice<Section> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { quick: { type: "boolean" }, list: { type: "boolean" }, node: { type: "string" } },
  });
  const unknown = positionals.filter((name) => !sections.some((section) => section.name === name));
  if (unknown.length > 0)
    throw new Error(`No such section: ${unknown.join(", ")}. There are ${sections.map(({ name }) => name).join(", ")}.`);
  return {
    sections: positionals.length === 0 ? sections : sections.filter(({ name }) => positionals.includes(name)),
    isQuick: values.quick ?? false,
    isList: values.list ?? false,
    ...(values.node !== undefined && { node: values.node }),
  };
}
