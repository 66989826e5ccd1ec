import { listTagsForResource } from "../../../commands/list-tags-for-resource.js";
import { operationHandler, type OperationHandler } from "./handler.js";
import { requireTaggable } from "./tags.js";

export const listTagsForResourceHandler: OperationHandler = operationHandler(listTagsForResource, ({ resourceArn }, call) => {
  requireTaggable(resourceArn, call);
  return { tags: call.state.tags.get(resourceArn) ?? [] };
});
