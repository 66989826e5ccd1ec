import type { HttpRequest } from "@smithy/core/transport";
import { definePlugin } from "../define-plugin.js";
import { originOf } from "../http/index.js";
import type { Plugin } from "../plugin.js";

/** Prints each attempt as it is sent: it stands last before the network, after the signature. */
export function showRequestsPlugin(print: (text: string) => void): Plugin {
  return definePlugin({
    name: "showRequestsMiddleware",
    step: "finalizeRequest",
    priority: "low",
    handle: ({ request }, next) => {
      print(describeRequest(request));
      return next();
    },
  });
}

function describeRequest(request: HttpRequest): string {
  const { method, path, headers, body } = request;
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${masked(name, value)}`);
  return ["", `  ${method} ${originOf(request)}${path}`, ...lines, "", `  ${String(body)}`].join("\n");
}

/** Headers that prove who calls are shown without what would let another prove it. */
function masked(name: string, value: string): string {
  if (name === "x-amz-security-token") return "<masked>";
  if (name !== "authorization") return value;
  return value.replace(/Credential=[^/]+/, "Credential=<masked>").replace(/Signature=.+/, "Signature=<masked>");
}
