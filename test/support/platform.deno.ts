import { fetchNetwork } from "./fetch-network.js";
import type { Network, Platform } from "./platform.js";

export { fetchHandlers as handlers } from "./fetch-network.js";
export const platform: Platform = "deno";
export const network: Network = fetchNetwork();
