import { kindOf } from "../schema/index.js";
import { isErrorLike } from "./is-error-like.js";

/** What somebody else's code threw, as a sentence, so that another can follow it. */
export function sentenceOf(thrown: unknown): string {
  const text = (isErrorLike(thrown) ? thrown.message : typeof thrown === "string" ? thrown : kindOf(thrown)).trim();
  return /[.!?]$/.test(text) || text === "" ? text : `${text}.`;
}
