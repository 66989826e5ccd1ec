import { interleave } from "../interleave.js";
import { officialPackage, otherPackage, ourPackage, standalonePackage } from "../names.js";
import { programOf, resultOf } from "../programs.js";
import type { Row } from "../row.js";
import type { Section, Setup } from "../section.js";

export const load: Section = {
  name: "import",
  title: "loading a package in a new process",
  async measure(setup) {
    return [...(await rowsOf("import", setup)), ...(await rowsOf("require", setup))];
  },
};

async function rowsOf(how: "import" | "require", { node, rounds }: Setup): Promise<Row[]> {
  const program = await programOf("load", how === "import" ? "esm" : "cjs");
  const timeOf =
    (...packages: readonly string[]) =>
    (): Promise<number> =>
      resultOf<number>(node, program, [how, ...packages]);
  const samples = await interleave(
    {
      official: timeOf(officialPackage),
      ours: timeOf(ourPackage),
      standalone: timeOf(standalonePackage),
      officialAfter: timeOf(officialPackage, otherPackage),
      oursAfter: timeOf(ourPackage, otherPackage),
    },
    rounds(15),
  );
  const { official, ours, standalone, officialAfter, oursAfter } = samples;
  const unit = "ms";
  return [
    { metric: `${how}, alone`, unit, official, ours, bounds: { toOfficial: 0.6 } },
    { metric: `${how}, after the client of STS`, unit, official: officialAfter, ours: oursAfter, bounds: { toOfficial: 0.25 } },
    { metric: `${how}, standalone`, unit, official, ours: standalone, bounds: { toOfficial: 0.2 } },
  ];
}
