declare module "next-pwa" {
  import type { NextConfig } from "next";

  type Entry = { url: string; revision: string | null; size: number };

  type Options = {
    dest: string;
    swSrc: string;
    register: boolean;
    cacheStartUrl: boolean;
    chunks: string[];
    buildExcludes: RegExp[];
    additionalManifestEntries: Entry[];
    manifestTransforms: ((entries: Entry[]) => Promise<{ manifest: Entry[]; warnings: string[] }>)[];
  };

  export default function nextPwa(options: Options): (config: NextConfig) => NextConfig;
}
