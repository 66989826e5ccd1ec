import type { OperationCase } from "./operation-case.js";
import { channelHandshakeCases } from "./operation-cases/channel-handshakes.js";
import { programManagementAccountCases } from "./operation-cases/program-management-accounts.js";
import { relationshipCases } from "./operation-cases/relationships.js";
import { tagCases } from "./operation-cases/tags.js";

/** Every operation of the API. */
export const operationCases: readonly OperationCase[] = [
  ...channelHandshakeCases,
  ...programManagementAccountCases,
  ...relationshipCases,
  ...tagCases,
];
