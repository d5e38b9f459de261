import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ShareImageProps, shareImage } from "@/components/covers/share-image";
import { NotFound } from "@/lib/platform/errors";
import { fallbackFonts, toLettering, toRuns } from "@/lib/platform/lettering";
import { followPage } from "@/lib/web/public-pages";

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

/** The picture of what a public page is about, drawn anew when the page is made anew; of what is not there, none. */
export async function pictureOfPage(path: string, draw: () => Promise<Response>): Promise<Response> {
  await followPage(path);
  try {
    return await draw();
  } catch (error) {
    // Next keeps the answer to what is thrown for good, and does not tie it to the page.
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
