import { HttpRequest } from "@smithy/core/transport";
import { originOf } from "../http/index.js";
import type { Plugin } from "../plugin.js";

/** Prints each attempt as it is sent: it stands last before the network, after the signature. */
export function showRequestsPlugin(print: (text: string) => void): Plugin {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next) => (args) => {
          if (HttpRequest.isInstance(args.request)) print(describeRequest(args.request));
          return next(args);
        },
        { name: "showRequestsMiddleware", step: "finalizeRequest", priority: "low" },
      ),
  };
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
