import type { Platform } from "./platform.js";

export { handlers, network } from "./platform.node.js";
export const platform: Platform = "bun";
