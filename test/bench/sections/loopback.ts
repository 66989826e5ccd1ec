import { inTurns } from "../in-turns.js";
import { programOf, withServer } from "../programs.js";
import type { Row } from "../row.js";
import type { Section } from "../section.js";

const loads = ["one", "fifty", "many"] as const;
const names = ["official", "ours", "http", "fetch", "aws4fetch"] as const;

export const loopback: Section = {
  name: "loopback",
  title: "one send over HTTP to a server of another process; reference: a POST of the same bytes by node:http",
  async measure({ node, rounds }) {
    const program = await programOf("loopback");
    const { one, fifty, many } = await withServer(node, (url) => inTurns({ node, program, args: [url], names, loads, rounds: rounds(5) }));
    return [...rowsOf("one at a time", one, 0.5), ...rowsOf("50 at once", fifty, 0.3), ...rowsOf("500 at once", many, 0.35)];
  },
};

function rowsOf(
  metric: string,
  { official, ours, http, fetch, aws4fetch }: Record<(typeof names)[number], number[]>,
  toOfficial: number,
): Row[] {
  const unit = "us";
  return [
    { metric, unit, official, ours, reference: http, bounds: { toOfficial, toReference: 2 } },
    { metric: `${metric}, fetch of the same bytes`, unit, reference: fetch },
    { metric: `${metric}, aws4fetch`, unit, reference: aws4fetch },
  ];
}
