import {
  definePlugin,
  GetRelationshipCommand,
  type GetRelationshipCommandInput,
  type GetRelationshipCommandOutput,
  ListRelationshipsCommand,
  PartnerCentralChannelClient,
} from "partnercentral-channel";

/** What the handler of a plugin has by its step, and which stacks take the plugin. */

const client = new PartnerCentralChannelClient();
const command = new GetRelationshipCommand({
  catalog: "Sandbox",
  programManagementAccountIdentifier: "pma-sandbox000001",
  identifier: "rs-sandbox000001",
});

// A plugin for all commands.
const everywhere = definePlugin({
  name: "everywhere",
  step: "build",
  handle: ({ request, commandName }, next) => {
    request.headers["x-command"] = commandName;
    return next();
  },
});
client.middlewareStack.use(everywhere);
command.middlewareStack.use(everywhere);

// One for a command: it knows input and output.
const forOne = definePlugin<GetRelationshipCommandInput, GetRelationshipCommandOutput, "initialize">({
  name: "forOne",
  step: "initialize",
  handle: async ({ input }, next) => {
    const { output, response } = await next({ input: { ...input, identifier: "rs-sandbox000002" } });
    const id: `rs-${string}` = output.relationshipDetail.id;
    return { output: { ...output, relationshipDetail: { ...output.relationshipDetail, id } }, response };
  },
});
command.middlewareStack.use(forOne);
// @ts-expect-error other commands have other inputs
client.middlewareStack.use(forOne);
// @ts-expect-error and so has this one
new ListRelationshipsCommand({ catalog: "AWS" }).middlewareStack.use(forOne);

definePlugin({
  name: "early",
  step: "initialize",
  handle: ({ request }, next) => {
    // @ts-expect-error there is no request yet
    request.headers["x-early"] = "1";
    return next();
  },
});
definePlugin({
  name: "beside",
  relation: "before",
  toMiddleware: "retryMiddleware",
  handle: ({ request }, next) => {
    if (request !== undefined) request.headers["x-beside"] = "1";
    return next();
  },
});
// @ts-expect-error a step, or a relation
definePlugin({ name: "nowhere", handle: (_call, next) => next() });
// @ts-expect-error no such step
definePlugin({ name: "misspelt", step: "bild", handle: (_call, next) => next() });
// @ts-expect-error it has to give what next() gives
definePlugin({ name: "forgetful", step: "build", handle: async (_call, next) => void (await next()) });
