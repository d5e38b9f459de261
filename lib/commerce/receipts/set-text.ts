import type PDFDocument from "pdfkit";
import { type Lettering, type Run, toRuns } from "@/lib/base/platform/lettering";

type Page = InstanceType<typeof PDFDocument>;

interface Place {
  x: number;
  y: number;
  width: number;
  align: "left" | "right";
  size: number;
  lineGap: number;
}

/**
 * Writes text that may have characters missing from the page's own font: line by line, each piece in the first font
 * that has its characters. Fonts are registered with the page by name, its own first. Leaves `page.y` below the last
 * line.
 */
export function setText(page: Page, text: string, fonts: readonly Lettering[], place: Place): void {
  const { x, y, width, align, size, lineGap } = place;
  const { name: own = "", ascent = 0 } = fonts[0] ?? {};
  const leading = page.font(own, size).currentLineHeight(true) + lineGap;
  const widthOf = (runs: readonly Run[]) =>
    runs.reduce((total, { text, font }) => total + page.font(font ?? own, size).widthOfString(text), 0);

  const lines = text
    .split("\n")
    .flatMap((line) => breakLine(line, width, (part) => widthOf(toRuns(part, fonts))));
  lines.forEach((line, index) => {
    const runs = toRuns(line, fonts);
    let at = align === "right" ? x + width - widthOf(runs) : x;
    for (const run of runs) {
      const baseline = y + index * leading + ascent * size;
      page
        .font(run.font ?? own, size)
        .text(run.text, at, baseline, { lineBreak: false, baseline: "alphabetic" });
      at += widthOf([run]);
    }
  });
  page.x = x;
  page.y = y + lines.length * leading;
}

/** Breaks between words if possible, else between characters. */
function breakLine(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(/(?<=\s)/).flatMap((word) => (widthOf(word) > width ? [...word] : [word]))) {
    if (line !== "" && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
