import { interleave } from "../interleave.js";
import { officialPackage, ourPackage } from "../names.js";
import { programOf, resultOf } from "../programs.js";
import type { Section } from "../section.js";

export const construct: Section = {
  name: "construct",
  title: "constructor and first send over a handler that answers at once, the import not counted",
  async measure({ node, rounds }) {
    const program = await programOf("first-send");
    const fresh = await interleave(
      {
        official: () => resultOf<number>(node, program, [officialPackage]),
        ours: () => resultOf<number>(node, program, [ourPackage]),
      },
      rounds(21),
    );
    const args = [String(rounds(15))];
    const warm = await resultOf<typeof fresh>(node, await programOf("construct"), args, ["--expose-gc"]);
    return [
      { metric: "in a new process", unit: "ms", ...fresh, bounds: { toOfficial: 0.4 } },
      { metric: "in a process that has done it before", unit: "ms", ...warm },
    ];
  },
};
