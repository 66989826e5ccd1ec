import { inTurns } from "../in-turns.js";
import { programOf } from "../programs.js";
import type { Bounds, Row } from "../row.js";
import type { Section } from "../section.js";

const loads = ["one", "sixteen", "many", "tags", "stream"] as const;

export const send: Section = {
  name: "send",
  title: "one send over a handler that answers at once; reference: aws4fetch signs, a function answers",
  async measure({ node, rounds }) {
    const names = ["official", "ours", "aws4fetch"] as const;
    const figures = await inTurns({ node, program: await programOf("send"), names, loads, rounds: rounds(7) });
    const row = (load: (typeof loads)[number], metric: string, bounds?: Bounds): Row => {
      const { official, ours, aws4fetch: reference } = figures[load];
      return { metric, unit: "us", official, ours, reference, ...(bounds && { bounds }) };
    };
    return [
      row("one", "one at a time", { toOfficial: 0.25, aim: 0.15 }),
      row("sixteen", "16 at once", { toOfficial: 0.25, aim: 0.15 }),
      row("many", "256 at once", { toOfficial: 0.25, aim: 0.15 }),
      row("tags", "200 tags", { toOfficial: 0.35 }),
      row("stream", "the answer in a stream"),
    ];
  },
};
