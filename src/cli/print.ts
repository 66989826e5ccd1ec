import process from "node:process";

/** A line for the person who reads along. */
export function print(text = ""): void {
  process.stdout.write(`${text}\n`);
}

/** A title over what follows. */
export function printHeading(text: string): void {
  print(`\n\n${text}\n${"-".repeat(text.length)}`);
}
