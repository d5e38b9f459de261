import { gzipSync } from "node:zlib";

/** The scripts that a page's HTML asks for, of those that browsers with modules load. */
export async function firstScripts(page: string, cookie = ""): Promise<string[]> {
  const html = await (await fetch(page, { headers: { cookie } })).text();
  const sources = [...html.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => tag.match(/\bsrc="([^"]+)"/)?.[1] ?? []);
  const scripts = [...new Set(sources)].map(async (source) => {
    const answer = await fetch(new URL(source.replaceAll("&amp;", "&"), page));
    return answer.text();
  });
  return Promise.all(scripts);
}

export function gzippedKilobytes(scripts: readonly string[]): number {
  return scripts.reduce((sum, script) => sum + gzipSync(script).byteLength, 0) / 1024;
}
