import { programOf, resultOf, withServer } from "../programs.js";
import type { Row } from "../row.js";
import type { Section } from "../section.js";

type Figures = Record<"official" | "ours" | "http" | "fetch" | "aws4fetch", number[]>;

export const loopback: Section = {
  name: "loopback",
  title: "one send over HTTP to a server of another process; reference: a POST of the same bytes by node:http",
  async measure({ node, rounds }) {
    const program = await programOf("loopback");
    const { one, fifty, many } = await withServer(node, (url) =>
      resultOf<Record<"one" | "fifty" | "many", Figures>>(node, program, [url, String(rounds(9))], ["--expose-gc"]),
    );
    return [...rowsOf("one at a time", one, 0.5), ...rowsOf("50 at once", fifty, 0.3), ...rowsOf("500 at once", many, 0.35)];
  },
};

function rowsOf(metric: string, { official, ours, http, fetch, aws4fetch }: Figures, toOfficial: number): Row[] {
  const unit = "us";
  return [
    { metric, unit, official, ours, reference: http, bounds: { toOfficial, toReference: 2 } },
    { metric: `${metric}, fetch of the same bytes`, unit, reference: fetch },
    { metric: `${metric}, aws4fetch`, unit, reference: aws4fetch },
  ];
}
