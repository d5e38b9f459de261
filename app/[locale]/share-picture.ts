import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ShareImageProps, shareImage } from "@/components/covers/share-image";
import { fallbackFonts, toLettering, toRuns } from "@/lib/platform/lettering";

/**
 * Draws a page's picture for sharing with fonts of our own. What none of them can draw is left out: the renderer would ask
 * a font service of somebody else's for it.
 */
export async function sharePicture({ title, line, ...item }: Omit<ShareImageProps, "fonts">) {
  const newsreader = await readFile(join(process.cwd(), "app/fonts/newsreader-share.ttf"));
  const fonts = [toLettering("newsreader", newsreader), ...(await fallbackFonts())];
  const drawable = (text: string) =>
    toRuns(text, fonts)
      .filter(({ font }) => font !== null)
      .map(({ text }) => text)
      .join("")
      .trim();
  return shareImage({ ...item, title: drawable(title) || "Aveli", line: drawable(line), fonts });
}
