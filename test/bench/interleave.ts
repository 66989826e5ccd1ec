/** Gives one sample: microseconds, milliseconds, bytes. */
export type Contestant = () => Promise<number>;
/** By the names of the contestants. */
export type Samples<Contestants> = { readonly [Name in keyof Contestants]: number[] };

/**
 * Samples of each contestant, taken in turns (A B A B): whatever else the machine does meets all alike. A first round, in
 * which code is compiled and files are read from the disk, does not count.
 */
export async function interleave<Contestants extends Readonly<Record<string, Contestant>>>(
  contestants: Contestants,
  rounds: number,
): Promise<Samples<Contestants>> {
  const lanes = Object.entries(contestants).map(([name, takeSample]) => ({ name, takeSample, samples: [] as number[] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { takeSample, samples } of lanes) {
      const sample = await takeSample();
      if (round > 0) samples.push(sample);
    }
  }
  // The names are those of the contestants, which the compiler forgets.
  return Object.fromEntries(lanes.map(({ name, samples }) => [name, samples])) as Samples<Contestants>;
}
