import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { localePath } from "@/lib/i18n/locale-path";
import { locales } from "@/lib/i18n/locales";
import { log } from "@/lib/platform/log";

/** What must be there to read, whatever else is away. */
const pages = ["/privacy", "/terms", "/gdpr"];
const target = "public/legal";

/**
 * Keeps the pages that we give at present as files that need nothing else, for a web server to give when the app is gone.
 * Whose this Aveli is stands in them, and is a setting of the running process.
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

/** Whole at every moment, since several processes may do so at once while it is read. */
async function replaceFile(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, content);
  await rename(beside, file);
}

/** Without scripts, and without fonts, icons and preloads, which the app would have to bring. The styles are inlined already. */
function selfContained(html: string): string {
  return html
    .replace(/<script\b.*?<\/script>/gs, "")
    .replace(/@font-face\s*\{[^}]*\}/g, "")
    .replace(/(<style) [^>]*>/g, "$1>")
    .replace(/<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*>/g, "");
}
