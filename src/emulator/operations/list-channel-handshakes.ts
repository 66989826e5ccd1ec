import type { ChannelHandshakeSummary } from "../../../commands/index.js";
import { listChannelHandshakes, type ListChannelHandshakesCommandInput } from "../../../commands/list-channel-handshakes.js";
import { refused } from "../api-error.js";
import { idOf, isReceiver, isSender } from "./find.js";
import { type Call, operationHandler, type OperationHandler } from "./handler.js";
import { isIn } from "./is-in.js";
import { pageOf } from "./page.js";

type Input = ListChannelHandshakesCommandInput;

export const listChannelHandshakesHandler: OperationHandler = operationHandler(listChannelHandshakes, (input, call) => {
  const sort = memberNamed(sortNames[input.handshakeType], input.handshakeTypeSort, "handshakeTypeSort");
  const filters = memberNamed(filterNames[input.handshakeType], input.handshakeTypeFilters, "handshakeTypeFilters");
  const found = Array.from(call.state.handshakes.values()).filter(
    (handshake) => isListed(handshake, input, call) && passes(handshake, filters ?? {}),
  );
  return pageOf(found, input, { call, sort });
});

function isListed(handshake: ChannelHandshakeSummary, input: Input, call: Call): boolean {
  const takesPart = input.participantType === "SENDER" ? isSender : isReceiver;
  return (
    handshake.catalog === input.catalog &&
    handshake.handshakeType === input.handshakeType &&
    takesPart(handshake, call) &&
    isIn(input.statuses, handshake.status) &&
    isIn(input.associatedResourceIdentifiers?.map(idOf), handshake.associatedResourceId)
  );
}

interface TypeFilters {
  readonly programs?: readonly string[] | undefined;
  readonly servicePeriodTypes?: readonly string[] | undefined;
}

function passes({ detail }: ChannelHandshakeSummary, { programs, servicePeriodTypes }: TypeFilters): boolean {
  const period = detail?.startServicePeriodHandshakeDetail ?? detail?.revokeServicePeriodHandshakeDetail;
  const program = detail?.programManagementAccountHandshakeDetail?.program ?? "";
  return isIn(programs, program) && isIn(servicePeriodTypes, period?.servicePeriodType ?? "");
}

const filterNames = {
  PROGRAM_MANAGEMENT_ACCOUNT: "programManagementAccountTypeFilters",
  REVOKE_SERVICE_PERIOD: "revokeServicePeriodTypeFilters",
  START_SERVICE_PERIOD: "startServicePeriodTypeFilters",
} as const;
const sortNames = {
  PROGRAM_MANAGEMENT_ACCOUNT: "programManagementAccountTypeSort",
  REVOKE_SERVICE_PERIOD: "revokeServicePeriodTypeSort",
  START_SERVICE_PERIOD: "startServicePeriodTypeSort",
} as const;

/** The member of a union that is the one for the type of the handshakes; no other may be set. */
function memberNamed<Union extends object, Name extends keyof Union & string>(
  name: Name,
  union: Union | undefined,
  path: string,
): Union[Name] | undefined {
  const member = union?.[name];
  if (union !== undefined && member === undefined) throw refused(path, `has to have ${name} for this type`);
  return member;
}
