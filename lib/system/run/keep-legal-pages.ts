import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { localePath } from "@/lib/base/i18n/locale-path";
import { locales } from "@/lib/base/i18n/locales";
import { log } from "@/lib/base/platform/log";

/** The pages that must stay readable during any outage. */
const pages = ["/privacy", "/terms", "/gdpr"];
const target = "public/legal";

/**
 * Saves these pages as self-contained files, which a web server can serve while the app is down. They name the
 * operator, which is a setting of the running process, so a build cannot make them.
 */
export async function keepLegalPages(port: number, signal: AbortSignal): Promise<void> {
  try {
    for (const path of locales.flatMap((locale) => pages.map((page) => localePath(locale, page)))) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal });
      if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
      await replaceFile(join(target, `${path}.html`), selfContained(await answer.text()));
    }
  } catch (error) {
    log().warn({ err: error }, "the legal pages could not be kept as files");
  }
}

/** Replaced atomically, because several processes may write it while it is read. */
async function replaceFile(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, content);
  await rename(beside, file);
}

/** Removes scripts, and fonts, icons and preloads, which the app would have to serve. Styles are already inlined. */
function selfContained(html: string): string {
  return html
    .replace(/<script\b.*?<\/script>/gs, "")
    .replace(/@font-face\s*\{[^}]*\}/g, "")
    .replace(/(<style) [^>]*>/g, "$1>")
    .replace(/<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*>/g, "");
}
