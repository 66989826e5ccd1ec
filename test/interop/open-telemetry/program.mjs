import { CreateRelationshipCommand, GetRelationshipCommand, PartnerCentralChannelClient } from "partnercentral-channel";
import { makeCalls } from "./calls.cjs";

await makeCalls({ CreateRelationshipCommand, GetRelationshipCommand, PartnerCentralChannelClient });
