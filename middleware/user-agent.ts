import { HttpRequest } from "@smithy/core/transport";
import type { AbsoluteLocation, BuildHandler, BuildHandlerOptions, BuildMiddleware, Provider, UserAgent } from "@smithy/types";
import { withValue } from "../src/known-value.js";
import { type AnyPlugin, pluginOf } from "../src/plugin.js";

/** What {@link userAgentPlugin} is told. */
export interface UserAgentConfig {
  /** The sections that name this package and the platform. */
  readonly defaultUserAgent: readonly string[];
  /** Names the caller's application: `app/<id>`. */
  readonly userAgentAppId: Provider<string | undefined>;
  readonly customUserAgent?: UserAgent | undefined;
}

/**
 * Says who calls, in `user-agent` and, since browsers refuse that header, in `x-amz-user-agent`. Sections that others put
 * on `context.userAgent` are kept.
 */
export function userAgentMiddleware<Input extends object, Output extends object>(config: UserAgentConfig): BuildMiddleware<Input, Output> {
  /** That of calls to which nothing was added, made once. */
  let ofClient = userAgents(config, undefined);
  return (next, context): BuildHandler<Input, Output> =>
    (args) => {
      const { request } = args;
      if (!HttpRequest.isInstance(request)) return next(args);
      return withValue(config.userAgentAppId, (appId) => {
        if (ofClient?.appId !== appId) ofClient = userAgents(config, appId);
        const { full, short } = context.userAgent === undefined ? ofClient : userAgents(config, appId, context.userAgent);
        request.headers["user-agent"] = full;
        request.headers["x-amz-user-agent"] = short;
        return next(args);
      });
    };
}

interface UserAgents {
  readonly appId: string | undefined;
  readonly full: string;
  /** Without what a browser says itself. */
  readonly short: string;
}

function userAgents(config: UserAgentConfig, appId: string | undefined, ofCall: UserAgent = []): UserAgents {
  const added = [...ofCall, ...(config.customUserAgent ?? [])].map(sectionOf);
  const sections = [...config.defaultUserAgent, ...(appId ? [sectionOf(["app", appId])] : []), ...added];
  return { appId, full: sections.join(" "), short: [sections[0], ...added].join(" ") };
}

/** `name/version`, of characters that a header may hold. */
function sectionOf([name, version]: UserAgent[number]): string {
  return [name, version]
    .filter((part) => part !== undefined && part !== "")
    .map(token)
    .join("/");
}

function token(text: string | undefined): string {
  return (text ?? "").replace(/[^\w!$%&'*+\-.^`|~/#]/g, "-");
}

/** Where {@link userAgentMiddleware} stands on a stack, under which name. */
export const userAgentMiddlewareOptions: BuildHandlerOptions & AbsoluteLocation = {
  name: "getUserAgentMiddleware",
  step: "build",
  priority: "low",
  tags: ["SET_USER_AGENT", "USER_AGENT"],
  override: true,
};

/** Plugs {@link userAgentMiddleware} into a stack. */
export function userAgentPlugin(config: UserAgentConfig): AnyPlugin {
  return pluginOf(() => userAgentMiddleware(config), userAgentMiddlewareOptions);
}
