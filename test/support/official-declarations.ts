import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { OfficialDeclarations } from "./contract.js";

const declarationOf = (path: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(`@aws-sdk/client-partnercentral-channel/dist-types/${path}.d.ts`), "utf8");

/** The installed official package's own. */
export const officialDeclarations: OfficialDeclarations = {
  exceptionsOf: (operation) => {
    const thrown = declarationOf(`commands/${operation}Command`).matchAll(/@throws \{@link (\w+)\}/g);
    return Array.from(thrown, ([, name = ""]) => name).filter((name) => name !== "PartnerCentralChannelServiceException");
  },
  typeOf: (structure, member) => {
    const body = new RegExp(`^export interface ${structure} \\{$(.*?)^\\}$`, "ms").exec(declarationOf("models/models_0"))?.[1];
    return new RegExp(`^ {4}${member}\\??: (.*);$`, "m").exec(body ?? "")?.[1];
  },
};
