import type { NextConfig } from "next";
import { offlinePages } from "./allow-list";

/** Builds public/sw.js from worker.ts, with the list of what the offline pages need: not the whole app. */
export async function withServiceWorker(config: NextConfig): Promise<NextConfig> {
  // Imported only when asked for: a build tool is absent where the built app runs.
  const { default: nextPwa } = await import("next-pwa");
  return nextPwa({
    dest: "public",
    swSrc: "app/sw/worker.ts",
    register: false,
    cacheStartUrl: false,
    chunks: ["main-app", "app/[locale]/layout", "app/[locale]/offline/page"],
    buildExcludes: [/\.css$/, /\.map$/],
    publicExcludes: ["!screenshots/**"],
    manifestTransforms: [withOfflinePages],
  })(config);
}

// Left without a revision, the pages get the build's id as theirs from next-pwa.
async function withOfflinePages<Entry>(entries: Entry[]) {
  const pages = Object.values(offlinePages).map((url) => ({ url, revision: null, size: 0 }));
  return { manifest: [...entries, ...pages], warnings: [] };
}
