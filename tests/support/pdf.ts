import { inflateSync } from "node:zlib";

interface PdfObject {
  head: string;
  /** Inflated; empty without a stream. */
  stream: string;
}

/** Reads the objects of a simple PDF, by number: no object streams, and only the Flate filter. */
export function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const source = pdf.toString("latin1");
  for (const [, number, body] of source.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const [head = "", raw] = String(body).split(/\nstream\r?\n/);
    const bytes = raw === undefined ? null : Buffer.from(raw.replace(/\nendstream$/, ""), "latin1");
    const stream = bytes && (head.includes("FlateDecode") ? inflateSync(bytes) : bytes);
    objects.set(String(number), { head, stream: stream?.toString("latin1") ?? "" });
  }
  return objects;
}

/** Returns the text in the order in which it is drawn, one line for each run of text. */
export function textOf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name, number] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = objects.get(String(number))?.head.match(/ToUnicode (\d+) 0 R/)?.[1];
      if (unicode) fonts.set(String(name), charactersIn(String(objects.get(unicode)?.stream)));
    }
  }
  const lines: string[] = [];
  for (const { stream } of objects.values()) {
    let font: Map<string, string> | undefined;
    for (const [, name, run] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name) font = fonts.get(name);
      else if (font) lines.push(decode(String(run), font));
    }
  }
  return lines.join("\n").replace(/[\u00a0\u202f]/g, " ");
}

function charactersIn(cmap: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, first, , list] of cmap.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    const start = Number.parseInt(String(first), 16);
    for (const [index, [, hex]] of [...String(list).matchAll(/<([\w ]+)>/g)].entries()) {
      const code = (start + index).toString(16).padStart(4, "0");
      characters.set(code, Buffer.from(String(hex).replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
    }
  }
  return characters;
}

function decode(run: string, font: Map<string, string>): string {
  const codes = [...run.matchAll(/<(\w+)>/g)].flatMap(([, hex]) => String(hex).match(/.{4}/g) ?? []);
  return codes.map((code) => font.get(code.toLowerCase()) ?? "\ufffd").join("");
}
