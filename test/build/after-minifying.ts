import type { Plugin } from "rolldown";

/** Rewrites what a minifier has left: what is put in before that, it would read, and write in its own way. */
export function afterMinifying(name: string, rewrite: (code: string) => string): Plugin {
  return {
    name,
    generateBundle: (_options, bundle) => {
      for (const chunk of Object.values(bundle)) if (chunk.type === "chunk") chunk.code = rewrite(chunk.code);
    },
  };
}
