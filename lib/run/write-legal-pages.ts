import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { environmentWith } from "@/lib/platform/env";

/** What must be there to read, whatever else is away. */
const pages = ["privacy", "terms", "gdpr"];
const target = "public/legal";

/** After a build: the same pages as files that need nothing else, for a web server to give when the app is gone. */
const built = join(environmentWith({}).NEXT_DIST_DIR || ".next", "server/app");
for (const [locale, folder] of [
  ["sv", ""],
  ["en", "en"],
] as const) {
  for (const page of pages) {
    const file = join(target, folder, `${page}.html`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, selfContained(await readFile(join(built, locale, `${page}.html`), "utf8")));
  }
}

/** Without scripts, and without fonts, icons and preloads, which the app would have to bring. The styles are inlined already. */
function selfContained(html: string): string {
  return html
    .replace(/<script\b.*?<\/script>/gs, "")
    .replace(/@font-face\s*\{[^}]*\}/g, "")
    .replace(/(<style) [^>]*>/g, "$1>")
    .replace(/<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*>/g, "");
}
