const adviceByName: readonly (readonly [names: RegExp, advice: string])[] = [
  [/^AccessDeniedException$/, "The credentials may not do this: change their permissions, or use others."],
  [
    /^ConflictException$/,
    "Something is there already, or has changed meanwhile, or the token was used with another input: look before you send again.",
  ],
  [/^ExpiredToken(Exception)?$/, "Renew the credentials: their session token has expired."],
  [/^ResourceNotFoundException$/, "Check the identifier, the catalog, and the account of the credentials."],
  [/^ServiceQuotaExceededException$/, "Remove what is no longer needed, or ask AWS for a higher quota."],
  [/^ValidationException$/, "Correct the input: the same would be refused again."],
  [/^(InvalidClientTokenId|UnrecognizedClientException)$/, "Check the access key and the session token."],
];

/** What to do about an exception. */
export function exceptionAdvice({ name, status, resend }: { name: string; status: number; resend: string }): string {
  const known = adviceByName.find(([names]) => names.test(name));
  if (known !== undefined) return known[1];
  if (status === 429 || /throttl|TooManyRequests|SlowDown/i.test(name))
    return "Send fewer calls at a time (option quota), or send it again later.";
  if (/Signature|TimeTooSkewed|RequestExpired|RequestInTheFuture/.test(name))
    return "Check the secret key, the clock of this machine, and any proxy that changes requests.";
  if (status >= 500 && status <= 599) return `The service failed. ${resend}`;
  if (status >= 400 && status <= 499) return "The request was refused: check it, the endpoint, and any proxy.";
  return "This is no answer of the API, or a redirect, which is not followed: check the endpoint and any proxy.";
}
