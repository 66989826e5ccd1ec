/** Somebody else's message as a sentence, so that another can follow it. */
export function sentence(message: string): string {
  const text = message.trim();
  return /[.!?]$/.test(text) || text === "" ? text : `${text}.`;
}
