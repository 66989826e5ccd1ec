import { HttpRequest } from "@smithy/core/transport";

/** Real ones have hundreds of characters; to hide every short word that was taken for one would hide what happened. */
const shortestSecret = 8;

/**
 * What of signed requests nobody else may see: their signatures, and the session tokens. The secret key is in none. Texts are
 * searched without regular expressions: the engine keeps what the last one matched, in `RegExp.$1`.
 */
export class Secrets {
  private readonly known = new Set<string>();
  private forms: readonly string[] | undefined;

  constructor(...requests: readonly unknown[]) {
    for (const request of requests) this.add(request);
  }

  /** Those of one more request. */
  add(request: unknown): void {
    if (!HttpRequest.isInstance(request)) return;
    const { authorization = "", "x-amz-security-token": sessionToken = "" } = request.headers;
    const [, signature = ""] = authorization.split("Signature=");
    for (const secret of [signature, sessionToken]) if (secret.length >= shortestSecret) this.known.add(secret);
    this.forms = undefined;
  }

  /** Whether a text has one of them in it, as it is or as URLs write it. */
  isIn(text: string): boolean {
    return this.allForms().some((form) => text.includes(form));
  }

  /** A text without any of them. */
  hideIn(text: string): string {
    return this.allForms().reduce((shown, form) => shown.replaceAll(form, "<hidden>"), text);
  }

  private allForms(): readonly string[] {
    this.forms ??= Array.from(this.known).flatMap((secret) => [secret, encodeURIComponent(secret), secret.toUpperCase()]);
    return this.forms;
  }
}
