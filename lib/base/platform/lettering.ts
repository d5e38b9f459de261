import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as fontkit from "fontkit";
import { unwrapWoff } from "./woff";

/** A font that can tell which characters it has. */
export interface Lettering {
  name: string;
  data: Buffer;
  /** Above the baseline, as a fraction of the size. */
  ascent: number;
  draws: (character: string) => boolean;
}

/** A piece of text that one font draws; a null font if none can. */
export interface Run {
  text: string;
  font: string | null;
}

/** The fallbacks beside a brand's own font, in order: most scripts, pictographs, and the rest of the basic plane. */
const files = {
  dejavu: "node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  emoji: "node_modules/@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff",
  unifont: "node_modules/@fontsource/unifont/files/unifont-latin-400-normal.woff",
};

let kept: Promise<Lettering[]> | undefined;

/** Loads the fonts for characters that a brand's own font lacks; read once. */
export function fallbackFonts(): Promise<Lettering[]> {
  kept ??= Promise.all(
    Object.entries(files).map(async ([name, file]) => {
      const data = await readFile(join(process.cwd(), file));
      return toLettering(name, file.endsWith(".woff") ? unwrapWoff(data) : data);
    }),
  );
  return kept;
}

export function toLettering(name: string, data: Buffer): Lettering {
  const font = fontkit.create(data);
  if (!("hasGlyphForCodePoint" in font)) throw new Error(`${name} is a collection of fonts`);
  return {
    name,
    data,
    ascent: font.ascent / font.unitsPerEm,
    draws: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
}

const joins = /\u200C|\u200D|\uFE0E|\uFE0F/u;
const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Splits a text into the longest pieces with one font each, never within a grapheme. */
export function toRuns(text: string, fonts: readonly Lettering[]): Run[] {
  const runs: Run[] = [];
  for (const { segment } of clusters.segment(text)) {
    const characters = [...segment].filter((character) => !joins.test(character));
    const font = fonts.find(({ draws }) => characters.every(draws))?.name ?? null;
    const last = runs.at(-1);
    if (last && last.font === font) last.text += segment;
    else runs.push({ text: segment, font });
  }
  return runs;
}
