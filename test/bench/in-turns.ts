import { type Program, resultOf } from "./programs.js";

/** By load, the samples of each contestant. */
export type Figures<Load extends string, Name extends string> = Readonly<Record<Load, Record<Name, number[]>>>;

interface Turns<Load extends string, Name extends string> {
  readonly node: string;
  readonly program: Program;
  /** The program is told one of them in its last argument. */
  readonly names: readonly Name[];
  readonly loads: readonly Load[];
  readonly rounds: number;
  readonly args?: readonly string[];
}

/**
 * A process of its own for each contestant, in turns (A B C A B C): nobody pays for what another has left on the heap, and
 * whatever else the machine does meets all alike.
 */
export async function inTurns<Load extends string, Name extends string>(turns: Turns<Load, Name>): Promise<Figures<Load, Name>> {
  const { node, program, names, loads, rounds, args = [] } = turns;
  const none = (): Record<Name, number[]> => Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  const figures = Object.fromEntries(loads.map((load) => [load, none()])) as Record<Load, Record<Name, number[]>>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const result = await resultOf<Record<Load, number>>(node, program, [...args, name]);
      for (const load of loads) figures[load][name].push(result[load]);
    }
  }
  return figures;
}
