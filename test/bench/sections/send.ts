import { programOf, resultOf } from "../programs.js";
import type { Bounds, Row } from "../row.js";
import type { Section } from "../section.js";

type Figures = Pick<Required<Row>, "official" | "ours" | "reference">;

export const send: Section = {
  name: "send",
  title: "one send over a handler that answers at once; reference: aws4fetch signs, a function answers",
  async measure({ node, rounds }) {
    const args = [String(rounds(15))];
    const figures = await resultOf<Record<string, Figures>>(node, await programOf("send"), args);
    const row = (name: string, metric: string, bounds?: Bounds): Row => ({
      metric,
      unit: "us",
      ...figures[name],
      ...(bounds && { bounds }),
    });
    return [
      row("one", "one at a time", { toOfficial: 0.25, aim: 0.15 }),
      row("sixteen", "16 at once", { toOfficial: 0.25, aim: 0.15 }),
      row("many", "256 at once", { toOfficial: 0.25, aim: 0.15 }),
      row("tags", "200 tags", { toOfficial: 0.35 }),
      row("stream", "the answer in a stream"),
    ];
  },
};
