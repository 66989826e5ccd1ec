import { fetchNetwork } from "./fetch-network.js";
import type { Network, Platform } from "./platform.js";

export { fetchHandlers as handlers } from "./fetch-network.js";
export const platform: Platform = "workerd";
export const network: Network = fetchNetwork();
