export const officialPackage = "@aws-sdk/client-partnercentral-channel";
export const ourPackage = "partnercentral-channel";
export const standalonePackage = "partnercentral-channel/standalone";
/** The official client that a program has already. */
export const otherPackage = "@aws-sdk/client-sts";
