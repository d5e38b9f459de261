import { expect, test, vi } from "vitest";
import { sharePicture } from "@/app/[locale]/share-picture";
import { renderSheet } from "@/lib/commerce/receipts/render-sheet";
import type { Sheet } from "@/lib/commerce/receipts/schema";
import { textOf } from "@/tests/support/pdf";

const names = ["Юлия Ковалёва", "静かな朝", "한글", "สมาธิ", "🌕 Fullmåne 🧘", "Ελένη"];

const sheet = (name: string): Sheet => ({
  locale: "sv",
  title: name,
  author: "Aveli",
  writtenAt: new Date("2026-11-30T12:00:00Z"),
  facts: [{ label: "Nummer", value: "2026-0001" }],
  parties: [{ label: "Köpare", lines: [name, "Storgatan 1"] }],
  rows: [{ label: name, value: "290 kr" }],
  total: { label: "Betalt", value: "290 kr" },
  vat: { head: [], rows: [] },
  sentences: [`${name} `.repeat(12)],
  footer: "Aveli",
});

test.each(names)("a receipt shows %s, whose letters its own font lacks", async (name) => {
  const text = textOf(await renderSheet(sheet(name))).replace(/\s/g, "");
  const times = text.split(name.replace(/\s/g, "")).length - 1;
  expect(times).toBeGreaterThanOrEqual(12);
  expect(text).not.toContain("\ufffd");
});

test("letters of Hebrew stand in the order in which they are read from the left", async () => {
  const text = textOf(await renderSheet(sheet("שלום")));
  expect(text).toMatch(/שלום|םולש/);
});

test("a sheet in the own letters stays as small as it was, and one with others embeds only a part of them", async () => {
  const [own, other] = [await renderSheet(sheet("Åsa")), await renderSheet(sheet("静かな朝 🌕 Юлия"))];
  expect(other.length).toBeLessThan(own.length + 60_000);
});

test.each([...names, "𓂀 𠮷", "ord".repeat(12)])(
  "a picture for sharing is drawn of %s, and asks nobody for letters",
  async (title) => {
    const asked: string[] = [];
    const fetch = globalThis.fetch;
    vi.stubGlobal("fetch", (input: RequestInfo | URL, init?: RequestInit) => {
      const address = input instanceof Request ? input.url : String(input);
      if (/^https?:/.test(address)) asked.push(address);
      return fetch(input, init);
    });
    const picture = await sharePicture({ seed: "x", kind: "seminar", picture: null, title, line: title });
    const png = Buffer.from(await picture.arrayBuffer());
    vi.unstubAllGlobals();
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(asked).toEqual([]);
  },
);
