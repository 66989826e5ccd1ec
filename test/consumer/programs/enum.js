/** A page that needs the values of an enum, and no client. */
import { Sector } from "partnercentral-channel";

globalThis.sectors = Object.values(Sector);
