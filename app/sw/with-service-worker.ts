import type { NextConfig } from "next";
import { offlinePages } from "./allow-list";

/** What the offline pages consist of, and nothing else of the app. */
const chunks = ["main-app", "app/[locale]/layout", "app/[locale]/error", "app/[locale]/offline/page"];
const files = [...Object.values(offlinePages), "/favicon.ico", "/icons/mark.svg", "/icons/icon-192.png"];

/** Builds public/sw.js from worker.ts, with the list of files that it stores at once. */
export async function withServiceWorker(config: NextConfig): Promise<NextConfig> {
  // Imported only when needed, because a build tool is absent where the built app runs.
  const { default: nextPwa } = await import("next-pwa");
  return nextPwa({
    dest: "public",
    swSrc: "app/sw/worker.ts",
    register: false,
    cacheStartUrl: false,
    chunks,
    buildExcludes: [/\.css$/, /\.map$/],
    additionalManifestEntries: [],
    manifestTransforms: [withFiles],
  })(config);
}

// next-pwa gives a file without a revision the build's id.
async function withFiles<Entry>(entries: Entry[]) {
  return { manifest: [...entries, ...files.map((url) => ({ url, revision: null, size: 0 }))], warnings: [] };
}
