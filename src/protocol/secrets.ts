import { HttpRequest } from "@smithy/core/transport";

/** Real ones have hundreds of characters; to hide every short word that was taken for one would hide what happened. */
const shortestSecret = 8;

/** What of a signed request nobody else may see: its signature, and the session token. The secret key is not in it. */
export function secretsOf(request: unknown): readonly string[] {
  if (!HttpRequest.isInstance(request)) return [];
  const { authorization = "", "x-amz-security-token": sessionToken = "" } = request.headers;
  // Not by a regular expression: the engine keeps what the last one matched, in `RegExp.$1`.
  const [, signature = ""] = authorization.split("Signature=");
  return [signature, sessionToken].filter((secret) => secret.length >= shortestSecret);
}

/** A text without any of the secrets. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, "<hidden>"), text);
}
