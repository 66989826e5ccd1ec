/** A handshake from both sides: a service period is offered, accepted, and its end refused; in a checkout, `npm run example handshake` runs it. */
import {
  AcceptChannelHandshakeCommand,
  CreateChannelHandshakeCommand,
  CreateRelationshipCommand,
  isErrorOf,
  PartnerCentralChannelClient,
  RejectChannelHandshakeCommand,
  waitForHandshake,
} from "partnercentral-channel";
import { emulatorCustomerCredentials } from "partnercentral-channel/emulator";

// Two accounts, two sets of credentials: the partner's come from the environment, the customer's are those of the local service.
const partner = new PartnerCentralChannelClient();
const customer = new PartnerCentralChannelClient({ credentials: emulatorCustomerCredentials });
const catalog = "Sandbox";
const programManagementAccountIdentifier = "pma-sandbox000001";

const { relationshipDetail } = await partner.send(
  new CreateRelationshipCommand({
    catalog,
    programManagementAccountIdentifier,
    associationType: "END_CUSTOMER",
    associatedAccountId: emulatorCustomerCredentials.accountId,
    displayName: "Example Customer",
    sector: "COMMERCIAL",
  }),
);
const associatedResourceIdentifier = relationshipDetail.id;

const offer = new CreateChannelHandshakeCommand({
  catalog,
  handshakeType: "START_SERVICE_PERIOD",
  associatedResourceIdentifier,
  payload: {
    startServicePeriodPayload: {
      programManagementAccountIdentifier,
      servicePeriodType: "MINIMUM_NOTICE_PERIOD",
      minimumNoticeDays: "30",
    },
  },
});
const { channelHandshakeDetail: offered } = await partner.send(offer);
await customer.send(new AcceptChannelHandshakeCommand({ catalog, identifier: offered.id }));
console.log(`The offer is ${(await waitForHandshake(partner, { catalog, identifier: offered.id })).status}.`);

const revocation = new CreateChannelHandshakeCommand({
  catalog,
  handshakeType: "REVOKE_SERVICE_PERIOD",
  associatedResourceIdentifier,
  payload: { revokeServicePeriodPayload: { programManagementAccountIdentifier, note: "We move on" } },
});
const { channelHandshakeDetail: revoked } = await partner.send(revocation);

// Only the receiver answers: the partner may cancel what it sent, and no more.
const accept = new AcceptChannelHandshakeCommand({ catalog, identifier: revoked.id });
await partner.send(accept).catch((error: unknown) => {
  if (!isErrorOf(accept, error)) throw error;
  console.log(`The partner cannot accept: ${error.name}.`);
});
await customer.send(new RejectChannelHandshakeCommand({ catalog, identifier: revoked.id }));
console.log(`The revocation is ${(await waitForHandshake(partner, { catalog, identifier: revoked.id })).status}.`);
