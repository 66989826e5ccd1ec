/**
 * A copy with more members, or others. A spread with members after it does the same, and takes Node 20 many times as long
 * where they are new.
 */
export function withMembers<T extends object, Members extends object>(original: T, members: Members): T & Members {
  return Object.assign({}, original, members);
}
