/** The names and indexes that lead to a place in a value. It is put in words only where something is wrong there. */
export type Path = (string | number)[];

/** `tags[0].key` */
export function pathOf(path: Readonly<Path>): string {
  return path.reduce<string>((text, part) => (typeof part === "number" ? `${text}[${part}]` : text === "" ? part : `${text}.${part}`), "");
}
