import type { Arn } from "../../commands/index.js";

interface Owned {
  readonly ownerAccountId: string;
  readonly catalog: string;
  readonly id: string;
}

export function programManagementAccountArn({ ownerAccountId, catalog, id }: Owned): Arn {
  return `arn:aws:partnercentral:us-east-1:${ownerAccountId}:catalog/${catalog}/program-management-account/${id}`;
}

export function channelHandshakeArn({ ownerAccountId, catalog, id }: Owned): Arn {
  return `arn:aws:partnercentral:us-east-1:${ownerAccountId}:catalog/${catalog}/channel-handshake/${id}`;
}
