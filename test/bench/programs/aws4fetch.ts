import { AwsClient } from "aws4fetch";
import { credentials } from "./clients.js";

export interface Post {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A bare POST that is signed, and nothing else: no retry, no validation, no types. */
export function signedPost(url: string, fetch: (request: Request) => Promise<Response>): (post: Post) => Promise<unknown> {
  const signer = new AwsClient({ ...credentials, service: "partnercentral-channel", region: "us-east-1" });
  return async (post) => {
    const response = await fetch(await signer.sign(url, { method: "POST", ...post }));
    return response.json();
  };
}

/** What there is to say to the service when somebody else signs. */
export function postOf(input: object): Post {
  return {
    headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": "PartnerCentralChannel.CreateRelationship" },
    body: JSON.stringify({ ...input, clientToken: crypto.randomUUID() }),
  };
}
