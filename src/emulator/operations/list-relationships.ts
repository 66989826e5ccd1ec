import { listRelationships } from "../../../commands/list-relationships.js";
import { accountOf, isNamed, mayUse } from "./find.js";
import { operationHandler, type OperationHandler } from "./handler.js";
import { isIn } from "./is-in.js";
import { pageOf } from "./page.js";

export const listRelationshipsHandler: OperationHandler = operationHandler(listRelationships, (input, call) => {
  const { programManagementAccountIdentifiers: accounts = [] } = input;
  const found = Array.from(call.state.relationships.values()).filter((relationship) => {
    const account = accountOf(relationship, call);
    return (
      relationship.catalog === input.catalog &&
      mayUse(account, call) &&
      isIn(input.associatedAccountIds, relationship.associatedAccountId) &&
      isIn(input.associationTypes, relationship.associationType) &&
      isIn(input.displayNames, relationship.displayName) &&
      (accounts.length === 0 || accounts.some((identifier) => isNamed(account, identifier)))
    );
  });
  return pageOf(found, input, { call, sort: input.sort });
});
