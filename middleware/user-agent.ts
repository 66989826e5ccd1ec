import { HttpRequest } from "@smithy/core/transport";
import type { AbsoluteLocation, BuildHandler, BuildHandlerOptions, BuildMiddleware, Provider, UserAgent } from "@smithy/types";
import { withValue } from "../src/known-value.js";
import { orReject } from "../src/or-reject.js";
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
  /** That of calls to which nothing is added, made once. */
  let plain: PlainUserAgent | undefined;
  return (next, context): BuildHandler<Input, Output> =>
    (args) => {
      const { request } = args;
      if (!HttpRequest.isInstance(request)) return next(args);
      return orReject(() =>
        withValue(config.userAgentAppId, (appId) => {
          const { defaultUserAgent, customUserAgent = [] } = config;
          const added = [...(context.userAgent ?? []), ...customUserAgent];
          if (plain?.appId !== appId || plain?.defaultUserAgent !== defaultUserAgent)
            plain = { ...userAgents(config, appId, []), appId, defaultUserAgent };
          const { full, short } = added.length === 0 ? plain : userAgents(config, appId, added);
          request.headers["user-agent"] = full;
          request.headers["x-amz-user-agent"] = short;
          return next(args);
        }),
      );
    };
}

interface UserAgents {
  readonly full: string;
  /** Without what a browser says itself. */
  readonly short: string;
}

/** With what it was made of: both may change between two calls. */
interface PlainUserAgent extends UserAgents, Pick<UserAgentConfig, "defaultUserAgent"> {
  readonly appId: string | undefined;
}

function userAgents({ defaultUserAgent }: UserAgentConfig, appId: string | undefined, more: UserAgent): UserAgents {
  const added = more.map(sectionOf);
  const sections = [...defaultUserAgent, ...(appId ? [sectionOf(["app", appId])] : []), ...added];
  return { full: sections.join(" "), short: [sections[0], ...added].join(" ") };
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
