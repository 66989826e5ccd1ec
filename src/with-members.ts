/**
 * A copy with more members, or others. A spread with members after it does the same, and takes Node 20 many times as long
 * where they are new.
 */
export function withMembers<T extends object, Members extends object>(original: T, members: Members): T & Members {
  // To assign that member would change the prototype of the copy instead.
  if (Object.hasOwn(original, "__proto__")) return { ...original, ...members };
  return Object.assign({}, original, members);
}
