import type { Section } from "../section.js";
import { bundles } from "./bundles.js";
import { construct } from "./construct.js";
import { heap } from "./heap.js";
import { install } from "./install.js";
import { load } from "./load.js";
import { loopback } from "./loopback.js";
import { send } from "./send.js";
import { start } from "./start.js";

/** All of the table, in its order. */
export const sections: readonly Section[] = [send, loopback, construct, load, start, bundles, install, heap];
