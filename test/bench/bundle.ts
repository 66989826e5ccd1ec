/** Prints the size of a browser bundle of client and one command, ours and the official one: `npm run bench:bundle`. */
import { measureBundle } from "./measure-bundle.js";

const ours = await measureBundle("partnercentral-channel");
const official = await measureBundle("@aws-sdk/client-partnercentral-channel");
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;

console.log("Browser bundle of the client and CreateRelationshipCommand, minified and gzipped");
console.log(`  ours      ${kilobytes(ours.gzipped)}`);
console.log(`  official  ${kilobytes(official.gzipped)}`);
console.log(`  ratio     ${(ours.gzipped / official.gzipped).toFixed(2).padStart(6)}`);
