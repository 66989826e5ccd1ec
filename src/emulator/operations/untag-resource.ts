import { untagResource } from "../../../commands/untag-resource.js";
import { operationHandler, type OperationHandler } from "./handler.js";
import { requireTaggable } from "./tags.js";

export const untagResourceHandler: OperationHandler = operationHandler(untagResource, ({ resourceArn, tagKeys }, call) => {
  requireTaggable(resourceArn, call);
  const kept = call.state.tags.get(resourceArn)?.filter(({ key }) => !tagKeys.includes(key)) ?? [];
  call.state.tags.set(resourceArn, kept);
  return {};
});
