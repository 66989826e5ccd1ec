import { ourPackage } from "../names.js";
import type { Post } from "./aws4fetch.js";
import { clientPackage, mockHandler, ourConfig, sendWith } from "./clients.js";
import type { input as relationshipInput } from "./relationship.js";

/** What the client sends there for this input, to be sent again without it: the same bytes. */
export async function recordedPost(url: string, input: typeof relationshipInput): Promise<Post> {
  const posts: Post[] = [];
  const requestHandler: typeof mockHandler = {
    handle: (request, options) => {
      posts.push({ headers: request.headers, body: String(request.body) });
      return mockHandler.handle(request, options);
    },
  };
  await sendWith(await clientPackage(ourPackage), { ...ourConfig, endpoint: url, requestHandler })(input);
  const [post] = posts;
  if (post === undefined) throw new Error("The client sent nothing.");
  return post;
}
