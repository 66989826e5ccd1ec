/** Made by the HTTP handler or the browser, and different in each; the rest is ours. */
const ours = /^(content-type|authorization|amz-sdk-.*|x-amz-.*)$/;

const masks: readonly (readonly [RegExp, string])[] = [
  [/(amz-sdk-invocation-id: ).*/, "$1<uuid>"],
  [/(x-amz-date: ).*/, "$1<now>"],
  [/(x-amz-content-sha256: ).*/, "$1<hash of the body>"],
  [/(Credential=[^/]+\/)\d{8}/, "$1<today>"],
  [/(Signature=)[0-9a-f]{64}/, "$1<signature>"],
];

/** A request as a person would read it; what differs from run to run is masked. */
export async function requestText(request: Request): Promise<string> {
  const headers = Array.from(request.headers)
    .filter(([name]) => ours.test(name))
    .map(([name, value]) => `${name}: ${value}`)
    .sort();
  const text = [`${request.method} ${request.url}`, ...headers, "", pretty(await request.clone().text()), ""].join("\n");
  return masks.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
}

function pretty(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}

/** The idempotency token that a request bears. */
export async function clientTokenOf(request: Request): Promise<unknown> {
  return ((await request.clone().json()) as { clientToken?: unknown }).clientToken;
}
