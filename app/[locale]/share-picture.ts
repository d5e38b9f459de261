import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ShareImageProps, shareImage } from "@/components/covers/share-image";
import { NotFound } from "@/lib/base/platform/errors";
import { fallbackFonts, toLettering, toRuns } from "@/lib/base/platform/lettering";

/**
 * Draws a page's share picture with our own fonts. Characters that none of them has are left out, because the renderer
 * would load them from a third party's font service.
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

/** Returns the share picture of a page; 404 for a page that does not exist. */
export async function pictureOrMissing(draw: () => Promise<Response>): Promise<Response> {
  try {
    return await draw();
  } catch (error) {
    // Next would cache a thrown error's response for good.
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
