import { ConfigurationError } from "../errors/index.js";

/**
 * A custom endpoint as a URL.
 *
 * @throws ConfigurationError when it is not an absolute http(s) URL without user, query and fragment.
 */
export function parseEndpoint(endpoint: string): URL {
  const url = urlOf(endpoint);
  if (url === undefined) throw unusable(endpoint, "is not a URL");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw unusable(endpoint, `has the scheme "${url.protocol}", not https: or http:`);
  if (url.username !== "" || url.password !== "") throw unusable(endpoint, "holds a user name or password");
  if (url.search !== "" || url.hash !== "") throw unusable(endpoint, "has a query or a fragment");
  return url;
}

/** Without `URL.canParse`, which would parse each right one twice. */
function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function unusable(endpoint: string, fault: string): ConfigurationError {
  return new ConfigurationError(
    `The endpoint ${JSON.stringify(withoutSecrets(endpoint))} ${fault}. Give an absolute URL such as "https://partnercentral-channel.global.api.aws" or "http://127.0.0.1:4566".`,
  );
}

/** A message must not repeat a password, nor what a query may hold. */
function withoutSecrets(endpoint: string): string {
  return endpoint.replace(/^.*@/s, "<masked>@").replace(/[?#].*$/s, "?<masked>");
}
