/** Prints microseconds per call over HTTP to the server at `url`: `url rounds`. */
import { Agent, request as httpRequest } from "node:http";
import process from "node:process";
import { interleave } from "../interleave.js";
import { officialPackage, ourPackage } from "../names.js";
import { postOf, signedPost } from "./aws4fetch.js";
import { clientPackage, ourConfig, sendWith, sharedConfig } from "./clients.js";
import { recordedPost } from "./recorded-post.js";
import { input } from "./relationship.js";
import { timeSends } from "./time-sends.js";

const [url = "", rounds = ""] = process.argv.slice(-2);
// Both with their own default handler, which has 50 sockets at most: of 500 calls at once 450 wait. So has the raw agent.
const official = sendWith(await clientPackage(officialPackage), { ...sharedConfig, endpoint: url });
const ours = sendWith(await clientPackage(ourPackage), { ...ourConfig, endpoint: url });
const agent = new Agent({ keepAlive: true, maxSockets: 50 });
const { headers, body } = await recordedPost(url, input);
const fetchSigned = signedPost(url, (request) => fetch(request));

const results = {
  one: await measure(600, 1),
  fifty: await measure(2_000, 50),
  many: await measure(2_000, 500),
};
process.stdout.write(JSON.stringify(results), () => process.exit());

function measure(count: number, concurrency: number): Promise<Record<string, number[]>> {
  const timed = (send: () => Promise<unknown>) => () => timeSends(send, { count, concurrency });
  return interleave(
    {
      official: timed(() => official(input)),
      ours: timed(() => ours(input)),
      http: timed(postByHttp),
      fetch: timed(postByFetch),
      aws4fetch: timed(() => fetchSigned(postOf(input))),
    },
    Number(rounds),
  );
}

/** As little as `node:http` can do. */
function postByHttp(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.once("end", () => resolve(text));
    });
    request.once("error", reject);
    request.end(body);
  });
}

async function postByFetch(): Promise<unknown> {
  // It sets these itself.
  const { host: _host, "content-length": _length, ...others } = headers;
  const response = await fetch(url, { method: "POST", headers: others, body });
  return response.text();
}
