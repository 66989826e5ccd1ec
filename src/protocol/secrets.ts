import { HttpRequest } from "@smithy/core/transport";

/** Real ones have hundreds of characters; to hide every short word that was taken for one would hide what happened. */
const shortestSecret = 8;
const signatureMark = "Signature=";

/**
 * What of signed requests nobody else may see: their signatures, and the session tokens. The secret key is in none. Texts are
 * searched without regular expressions: the engine keeps what the last one matched, in `RegExp.$1`.
 */
export class Secrets {
  readonly #known: string[] = [];
  /** A shorter text, such as a request id, has none in it. */
  #shortest = Number.POSITIVE_INFINITY;

  constructor(...requests: readonly unknown[]) {
    for (const request of requests) this.add(request);
  }

  /** Those of one more request. */
  add(request: unknown): void {
    if (!HttpRequest.isInstance(request)) return;
    const { authorization = "", "x-amz-security-token": sessionToken = "" } = request.headers;
    const mark = authorization.indexOf(signatureMark);
    const signature = mark === -1 ? "" : authorization.slice(mark + signatureMark.length);
    for (const secret of [signature, sessionToken]) {
      if (secret.length < shortestSecret || this.#known.includes(secret)) continue;
      this.#known.push(secret);
      this.#shortest = Math.min(this.#shortest, secret.length);
    }
  }

  /** Whether a text has one of them in it, as it is or as URLs write it. */
  isIn(text: string): boolean {
    return this.#formsFor(text).some((form) => text.includes(form));
  }

  /** A text without any of them. */
  hideIn(text: string): string {
    return this.#formsFor(text).reduce((shown, form) => shown.replaceAll(form, "<hidden>"), text);
  }

  #formsFor({ length }: string): readonly string[] {
    if (length < this.#shortest) return [];
    return this.#known.flatMap((secret) => [secret, encodeURIComponent(secret), secret.toUpperCase()]);
  }
}
