import { readFile } from "node:fs/promises";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { fallbackFonts, type Lettering, toLettering } from "@/lib/base/platform/lettering";
import type { Sheet } from "./schema";
import { setText } from "./set-text";

const color = { ink: "#1c1c28", soft: "#66647c", line: "#e1dcec", violet: "#5633ae" };
const left = 62;
const width = 471;
const column = width / 2;

type Page = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Page["struct"]>;
type Style = {
  x?: number;
  w?: number;
  align?: "left" | "right";
  font?: keyof Fonts;
  size?: number;
  ink?: string;
};

type Fonts = Record<"regular" | "bold" | "serif", Lettering>;

/** Renders a sheet as one tagged A4 page (PDF/UA). The same sheet gives the same bytes. */
export async function renderSheet(sheet: Sheet): Promise<Buffer> {
  const fonts = await readFonts();
  const page = new PDFDocument({
    size: "A4",
    margins: { top: 56, bottom: 40, left, right: left },
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    lang: sheet.locale === "sv" ? "sv-SE" : "en-SE",
    displayTitle: true,
    // By default it would look for Helvetica, which cannot be embedded.
    font: fonts.regular.data,
    info: {
      Title: sheet.title,
      Author: sheet.author,
      Creator: "Aveli",
      CreationDate: sheet.writtenAt,
      ModDate: sheet.writtenAt,
    },
  } as unknown as ConstructorParameters<typeof PDFDocument>[0]);
  const others = await fallbackFonts();
  for (const { name, data } of [...Object.values(fonts), ...others]) page.registerFont(name, data);
  const chunks: Buffer[] = [];
  page.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => page.on("end", resolve));
  drawHead(page);
  drawSheet(page, sheet, fonts, others);
  page.end();
  await ended;
  return Buffer.concat(chunks);
}

let kept: Promise<Fonts> | undefined;

function readFonts(): Promise<Fonts> {
  const read = (name: string) => readFile(join(process.cwd(), "app/fonts", name));
  kept ??= Promise.all([
    read("source-sans-3-print.ttf"),
    read("source-sans-3-print-bold.ttf"),
    read("newsreader-share.ttf"),
  ]).then(([regular, bold, serif]) => ({
    regular: toLettering("regular", regular),
    bold: toLettering("bold", bold),
    serif: toLettering("serif", serif),
  }));
  return kept;
}

/** Draws decoration that screen readers skip. */
function artifact(page: Page, draw: () => void) {
  page.markContent("Artifact", { type: "Layout" });
  draw();
  page.endMarkedContent();
}

function drawHead(page: Page) {
  artifact(page, () => {
    const light = page.linearGradient(0, 0, page.page.width, 0);
    light.stop(0, "#63c7d6").stop(0.5, "#7aa8f7").stop(1, "#b58cff");
    page.rect(0, 0, page.page.width, 6).fill(light);
    page
      .save()
      .translate(left - 2, 50)
      .fillColor(color.violet);
    page
      .path("M9.7 4.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zm2.8 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z")
      .fill("even-odd");
    page.path("M18.2 2.8a11.5 11.5 0 0 1 0 18.7z").fill();
    page.restore();
    page
      .font("serif", 18)
      .fillColor(color.violet)
      .text("Aveli", left + 30, 54, { lineBreak: false });
  });
}

function drawSheet(page: Page, sheet: Sheet, fonts: Fonts, others: readonly Lettering[]) {
  const document = page.struct("Document");
  page.addStructure(document);
  /** The top of the current row, and the lowest point that anything in it has reached. */
  let [top, bottom] = [112, 112];

  const next = (gap: number) => {
    top = bottom + gap;
    bottom = top;
  };
  const within = (parent: Element, type: string, fill: (element: Element) => void, options = {}) => {
    const element = page.struct(type, options);
    parent.add(element);
    fill(element);
    element.end();
  };
  const put = (parent: Element, type: string, text: string, style: Style = {}, options = {}) => {
    const { x = 0, w = width, align = "left", font = "regular", size = 10.5, ink = color.ink } = style;
    const draw = () => {
      page.font(font, size).fillColor(ink);
      if ([...text].every(fonts[font].draws)) page.text(text, left + x, top, { width: w, align, lineGap: 2 });
      else
        setText(page, text, [fonts[font], ...others], {
          x: left + x,
          y: top,
          width: w,
          align,
          size,
          lineGap: 2,
        });
      bottom = Math.max(bottom, page.y);
    };
    within(parent, type, (element) => element.add(draw), options);
  };
  const rule = (gap: number) => {
    next(gap);
    const y = top;
    artifact(page, () => {
      page
        .moveTo(left, y)
        .lineTo(left + width, y)
        .lineWidth(0.75)
        .strokeColor(color.line)
        .stroke();
    });
    next(gap);
  };

  put(document, "H1", sheet.title, { font: "serif", size: 30 });
  next(18);
  const share = width / sheet.facts.length;
  const factTop = top;
  sheet.facts.forEach(({ label, value }, index) => {
    top = factTop;
    const place = { x: index * share, w: share - 12 };
    within(document, "Sect", (section) => {
      put(section, "P", label, { ...place, size: 9, ink: color.soft });
      top += 14;
      put(section, "P", value, { ...place, font: "bold" });
    });
  });
  rule(16);

  const partyTop = top;
  sheet.parties.forEach(({ label, lines }, index) => {
    top = partyTop;
    const place = { x: index * column, w: column - 16 };
    within(document, "Sect", (section) => {
      put(section, "H2", label, { ...place, size: 9, ink: color.soft });
      top += 14;
      for (const [row, text] of lines.entries()) {
        put(section, "P", text, { ...place, font: row === 0 ? "bold" : "regular" });
        top = page.y;
      }
    });
  });
  next(0);
  rule(16);

  within(document, "Table", (table) => {
    const row = (label: string, value: string, font: keyof Fonts, note?: string) => {
      within(table, "TR", (line) => {
        const share = page.font(font, 10.5).widthOfString(value) > width * 0.3 ? 0.3 : 0.7;
        const begins = top;
        within(
          line,
          "TH",
          (head) => {
            put(head, "P", label, { w: width * share - 12, font });
            top = page.y;
            if (note) put(head, "P", note, { w: width * share - 12, size: 9, ink: color.soft });
          },
          { scope: "Row" },
        );
        top = begins;
        put(line, "TD", value, { x: width * share, w: width * (1 - share), align: "right", font });
      });
      next(8);
    };
    for (const { label, note, value } of sheet.rows) row(label, value, "regular", note);
    rule(4);
    row(sheet.total.label, sheet.total.value, "bold");
  });

  if (sheet.vat.rows.length > 0) {
    next(14);
    within(document, "Table", (table) => {
      for (const [index, cells] of [sheet.vat.head, ...sheet.vat.rows].entries()) {
        within(table, "TR", (line) => {
          for (const [place, text] of cells.entries()) {
            const style: Style = {
              x: place * (width / 4),
              w: width / 4,
              align: place === 0 ? "left" : "right",
              ...(index === 0 && { size: 9, ink: color.soft }),
            };
            put(line, index === 0 ? "TH" : "TD", text, style, index === 0 ? { scope: "Column" } : {});
          }
        });
        next(4);
      }
    });
  }

  next(18);
  for (const sentence of sheet.sentences) {
    put(document, "P", sentence);
    next(4);
  }
  top = page.page.height - 72;
  put(document, "P", sheet.footer, { size: 9, ink: color.soft });
  document.end();
}
