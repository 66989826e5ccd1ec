import { HttpRequest } from "@smithy/core/transport";

/** Real ones have hundreds of characters; to hide every short word that was taken for one would hide what happened. */
const shortestSecret = 8;
const signatureMark = "Signature=";

/**
 * What of signed requests nobody else may see: their signatures, and the session tokens. The secret key is in none. Texts are
 * searched without regular expressions: the engine keeps what the last one matched, in `RegExp.$1`.
 */
export class Secrets {
  private readonly known: string[] = [];
  /** Of those that are known, in characters: what is shorter holds none. */
  private shortest = Number.POSITIVE_INFINITY;
  /** Each as it is, and as URLs write it. */
  private forms: readonly string[] | undefined;

  constructor(...requests: readonly unknown[]) {
    for (const request of requests) this.add(request);
  }

  /** Those of one more request. */
  add(request: unknown): void {
    if (!HttpRequest.isInstance(request)) return;
    const { authorization = "", "x-amz-security-token": sessionToken = "" } = request.headers;
    const start = authorization.indexOf(signatureMark);
    if (start !== -1) this.remember(authorization.slice(start + signatureMark.length));
    this.remember(sessionToken);
  }

  /** Whether a text has one of them in it, as it is or as URLs write it. */
  isIn(text: string): boolean {
    return text.length >= this.shortest && this.allForms().some((form) => text.includes(form));
  }

  /** A text without any of them. */
  hideIn(text: string): string {
    return text.length < this.shortest ? text : this.allForms().reduce((shown, form) => shown.replaceAll(form, "<hidden>"), text);
  }

  private remember(secret: string): void {
    if (secret.length < shortestSecret || this.known.includes(secret)) return;
    this.known.push(secret);
    this.shortest = Math.min(this.shortest, secret.length);
    this.forms = undefined;
  }

  private allForms(): readonly string[] {
    this.forms ??= this.known.flatMap((secret) => [secret, encodeURIComponent(secret), secret.toUpperCase()]);
    return this.forms;
  }
}
