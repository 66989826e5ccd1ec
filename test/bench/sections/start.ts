import { interleave } from "../interleave.js";
import { officialPackage, ourPackage, standalonePackage } from "../names.js";
import { millisecondsToOutput, programOf, withServer } from "../programs.js";
import type { Section } from "../section.js";

export const start: Section = {
  name: "start",
  title: "from the start of a process to the first answer printed, over HTTP; reference: Node that only prints",
  async measure({ node, rounds }) {
    const program = await programOf("start");
    const { official, ours, standalone, empty } = await withServer(node, (url) => {
      const timeOf =
        (...args: readonly string[]) =>
        (): Promise<number> =>
          millisecondsToOutput(node, program, args);
      return interleave(
        {
          official: timeOf(officialPackage, url),
          ours: timeOf(ourPackage, url),
          standalone: timeOf(standalonePackage, url),
          empty: timeOf(),
        },
        rounds(21),
      );
    });
    /** What the process itself takes is that of the same round. */
    const net = (samples: readonly number[]): number[] => samples.map((sample, round) => sample - (empty[round] ?? NaN));
    const unit = "ms";
    return [
      { metric: "standalone", unit, official, ours: standalone, reference: empty, bounds: { toOfficial: 0.7 } },
      {
        metric: "standalone, net of Node",
        unit,
        official: net(official),
        ours: net(standalone),
        bounds: { toOfficial: 0.4 },
      },
      { metric: "default entry", unit, official, ours, reference: empty },
      { metric: "default entry, net of Node", unit, official: net(official), ours: net(ours) },
    ];
  },
};
