import { parseArgs } from "node:util";

export interface Choice<Section, Node> {
  readonly sections: readonly Section[];
  /** What to measure in, unless it is the Node that runs this. */
  readonly node?: Node;
  /** Fewer rounds. */
  readonly isQuick: boolean;
  /** Tell what there is, and measure nothing. */
  readonly isList: boolean;
}

/**
 * What the arguments ask for: `[section...] [--node=24] [--quick] [--list]`; without a section all of them.
 *
 * @param nodes - By their major versions.
 * @throws Error that names what there is, for an argument that there is not.
 */
export function chosen<Section extends { name: string }, Node>(
  args: readonly string[],
  { sections, nodes }: { sections: readonly Section[]; nodes: ReadonlyMap<string, Node> },
): Choice<Section, Node> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { node: { type: "string" }, quick: { type: "boolean" }, list: { type: "boolean" } },
  });
  const byName = new Map(sections.map((section) => [section.name, section]));
  const asked = new Set(positionals.map((name) => known(byName, name, "section")));
  return {
    sections: asked.size === 0 ? sections : sections.filter((section) => asked.has(section)),
    ...(values.node !== undefined && { node: known(nodes, values.node, "Node") }),
    isQuick: values.quick ?? false,
    isList: values.list ?? false,
  };
}

function known<Value>(values: ReadonlyMap<string, Value>, name: string, what: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`No such ${what}: ${name}. There are ${Array.from(values.keys()).join(", ")}.`);
  return value;
}
