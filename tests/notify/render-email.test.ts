import { expect, test } from "vitest";
import { renderHtml, renderText } from "@/lib/base/notify/render-email";
import type { EmailContent } from "@/lib/base/notify/schema";

type Reader = Parameters<typeof renderHtml>[1];

const reader = { displayName: "Björn", locale: "sv", email: "bjorn@aveli.test" } as Reader;
const token = "t".repeat(43);
const own = `https://aveli.example/join/${token}`;

const letter: EmailContent = {
  subject: "Prov",
  paragraphs: [
    "Vi ses på https://möten.example/rum?a=1&b=2, eller skriv till asha@aveli.test.",
    `Läs (https://example.com/${"lång".repeat(30)}).`,
    "<b>https://fet.example/</b>",
  ],
  facts: [
    { label: "Rummet", value: "Öppna rummet", url: own },
    { label: "Plats", value: "http://plats.example" },
  ],
  action: { label: "Se köpet", url: "https://aveli.example/orders/1" },
  closing: "Hej då: https://slut.example.",
  more: { label: "Ångra avtalet här", url: "https://aveli.example/withdraw" },
  leave: { label: "Inga fler", url: `https://aveli.example/mute?token=${token}` },
};

const unescaped = (html: string) =>
  html.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">");

test("every address is a link with a name, and none is text", () => {
  const html = renderHtml(letter, reader);
  const hrefs = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = ""]) => unescaped(href));
  expect(hrefs).toEqual([
    "https://möten.example/rum?a=1&b=2",
    "mailto:asha@aveli.test",
    `https://example.com/${"lång".repeat(30)}`,
    "https://fet.example/",
    own,
    "http://plats.example",
    "https://aveli.example/orders/1",
    "https://slut.example",
    "https://aveli.example/withdraw",
    `https://aveli.example/mute?token=${token}`,
  ]);
  const texts = html.split(/<[^>]*>/).map((text) => unescaped(text).trim());
  for (const text of texts) {
    expect(text).not.toMatch(/https?:/);
    expect(text).not.toContain("ttt");
  }
  expect(texts).toEqual(expect.arrayContaining(["Öppna rummet", "Ångra avtalet här", "asha@aveli.test"]));
  expect(html).not.toContain("<b>");
});

test("nothing in it is wider than a phone: a fixed table of one column, and words that break", () => {
  const html = renderHtml(letter, reader);
  expect(html).toContain("table-layout:fixed");
  expect(html).toContain("overflow-wrap:anywhere");
  expect(html.match(/<td/g)).toHaveLength(html.match(/<tr/g)?.length ?? 0);
});

test("as plain text it keeps the addresses", () => {
  const text = renderText(letter, reader);
  expect(text).toContain(`Rummet: ${own}`);
  expect(text).toContain("Ångra avtalet här:\nhttps://aveli.example/withdraw");
});
