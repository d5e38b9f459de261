import { gzipSync } from "node:zlib";

/** Kilobytes of gzipped JavaScript that a page's HTML asks for, of those that browsers with modules load. */
export async function scriptKilobytes(page: string): Promise<number> {
  const html = await (await fetch(page)).text();
  const sources = [...html.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => tag.match(/\bsrc="([^"]+)"/)?.[1] ?? []);
  const sizes = [...new Set(sources)].map(async (source) => {
    const script = await (await fetch(new URL(source.replaceAll("&amp;", "&"), page))).arrayBuffer();
    return gzipSync(Buffer.from(script)).byteLength;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
}
