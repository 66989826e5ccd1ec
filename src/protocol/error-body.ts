import type { ValidationExceptionField } from "../errors/index.js";
import { parseObject } from "./parse-object.js";
import type { Secrets } from "./secrets.js";

type Members = Readonly<Record<string, unknown>>;

/** The body of an error, of which only text is read, member by member, and nothing that is secret. */
export class ErrorBody {
  /** Something stands there, and it is no JSON object. */
  readonly isForeign: boolean;
  readonly #members: Members;
  readonly #secrets: Secrets;

  constructor(bodyText: string, secrets: Secrets) {
    const members = parseObject(bodyText);
    this.isForeign = members === undefined && bodyText !== "";
    this.#members = members ?? {};
    this.#secrets = secrets;
  }

  text(name: string): string | undefined {
    return this.#textOf(this.#members, name);
  }

  /** What a ValidationException says of the fields. */
  fieldList(): ValidationExceptionField[] | undefined {
    const list = Object.hasOwn(this.#members, "fieldList") ? this.#members["fieldList"] : undefined;
    if (!Array.isArray(list)) return undefined;
    return list
      .filter((field): field is Members => typeof field === "object" && field !== null)
      .map((field) => ({
        name: this.#textOf(field, "name") ?? "",
        code: this.#textOf(field, "code") ?? "",
        message: this.#textOf(field, "message") ?? "",
      }));
  }

  #textOf(members: Members, name: string): string | undefined {
    const value = Object.hasOwn(members, name) ? members[name] : undefined;
    return typeof value === "string" ? this.#secrets.hideIn(value) : undefined;
  }
}
