/** Prints microseconds per call of one contestant over HTTP to the server at `url`, for each load: `url contestant`. */
import { Agent, request as httpRequest } from "node:http";
import process from "node:process";
import { officialPackage, ourPackage } from "../names.js";
import { postOf, signedPost } from "./aws4fetch.js";
import { clientPackage, ourConfig, sendWith, sharedConfig } from "./clients.js";
import { recordedPost } from "./recorded-post.js";
import { input } from "./relationship.js";
import { callsUntilWarm, timeWarm } from "./time-sends.js";

const [url = "", name = ""] = process.argv.slice(-2);

type Call = () => Promise<unknown>;

// The clients with their own default handlers, which have 50 sockets at most: of 500 calls at once 450 wait. So has the raw agent.
const contestants: Readonly<Record<string, () => Promise<Call>>> = {
  official: async () => callOf(sendWith(await clientPackage(officialPackage), { ...sharedConfig, endpoint: url })),
  ours: async () => callOf(sendWith(await clientPackage(ourPackage), { ...ourConfig, endpoint: url })),
  http: postByHttp,
  fetch: postByFetch,
  aws4fetch: async () => {
    const post = signedPost(url, (request) => fetch(request));
    return () => post(postOf(input));
  },
};

const call = await contestants[name]?.();
if (call === undefined) throw new Error(`Give one of ${Object.keys(contestants).join(", ")}.`);
const fifty = await timeWarm(call, { count: 4_000, concurrency: 50, uncounted: callsUntilWarm / 4_000 });
const many = await timeWarm(call, { count: 3_000, concurrency: 500, uncounted: 2 });
const one = await timeWarm(call, { count: 1_000, concurrency: 1, uncounted: 2 });
process.stdout.write(JSON.stringify({ one, fifty, many }), () => process.exit());

function callOf(send: (sent: typeof input) => Promise<unknown>): Call {
  return () => send(input);
}

/** As little as `node:http` can do. */
async function postByHttp(): Promise<Call> {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const { headers, body } = await recordedPost(url, input);
  return () =>
    new Promise((resolve, reject) => {
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

async function postByFetch(): Promise<Call> {
  const { headers, body } = await recordedPost(url, input);
  // It sets these itself.
  const { host: _host, "content-length": _length, ...others } = headers;
  return async () => {
    const response = await fetch(url, { method: "POST", headers: others, body });
    return response.text();
  };
}
