import { interleave } from "../interleave.js";
import { officialPackage, ourPackage } from "../names.js";
import { programOf, resultOf } from "../programs.js";
import type { Section } from "../section.js";

interface Heap {
  readonly used: number;
  readonly growth: number;
}

export const heap: Section = {
  name: "heap",
  title: "heap in use, of the whole process, after garbage collection",
  async measure({ node, rounds }) {
    const program = await programOf("heap");
    const heapOf = (name: string, sends: number): Promise<Heap> => resultOf<Heap>(node, program, [name, String(sends)], ["--expose-gc"]);
    const used = await interleave(
      { official: async () => (await heapOf(officialPackage, 0)).used, ours: async () => (await heapOf(ourPackage, 0)).used },
      rounds(5),
    );
    const sends = rounds(100_000);
    const unit = "MB";
    return [
      { metric: "after 2,000 sends", unit, ...used, bounds: { toOfficial: 0.8 } },
      {
        metric: `growth over ${sends.toLocaleString("en")} sends`,
        unit,
        official: [(await heapOf(officialPackage, sends)).growth],
        ours: [(await heapOf(ourPackage, sends)).growth],
        bounds: { most: 1 },
      },
    ];
  },
};
