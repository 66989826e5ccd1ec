import { tagResource } from "../../../commands/tag-resource.js";
import { operationHandler, type OperationHandler } from "./handler.js";
import { requireTaggable, setTags } from "./tags.js";

export const tagResourceHandler: OperationHandler = operationHandler(tagResource, ({ resourceArn, tags }, call) => {
  requireTaggable(resourceArn, call);
  setTags(call.state, resourceArn, tags);
  return {};
});
