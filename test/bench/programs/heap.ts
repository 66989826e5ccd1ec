/** Prints the megabytes of heap in use after 2,000 sends, and by how many they grow with so many more: `package sends`. */
import process from "node:process";
import { ourPackage } from "../names.js";
import { clientPackage, mockHandler, ourConfig, sendWith, sharedConfig } from "./clients.js";
import { input } from "./relationship.js";

const [name = "", sends = ""] = process.argv.slice(-2);
const config = { ...(name.startsWith(ourPackage) ? ourConfig : sharedConfig), requestHandler: mockHandler };
const send = sendWith(await clientPackage(name), config);

const used = await heapAfter(2_000);
const growth = (await heapAfter(Number(sends))) - used;
process.stdout.write(JSON.stringify({ used, growth }));

async function heapAfter(count: number): Promise<number> {
  for (let sent = 0; sent < count; sent += 1) await send(input);
  // Timers and finalizers have their turn; what then is left is kept.
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed / 1e6;
}
