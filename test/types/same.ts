/** `true` for two types that are one to the compiler, `false` for any others; `any` is one with nothing but itself. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Does not compile when one of its members is not `true`; the error names the member. */
export type All<Facts extends Record<string, true>> = Facts;

/** The names of the members that are always there. */
export type RequiredKeys<T> = { [Name in keyof T]-?: {} extends Pick<T, Name> ? never : Name }[keyof T];
