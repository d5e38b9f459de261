import { readFile } from "node:fs/promises";
import { expect, inject, test } from "vitest";
import { startApp } from "@/tests/support/app";

const app = inject("app");

const textOf = (html: string) =>
  String(html.match(/<main.*<\/main>/s)?.[0])
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test.each(["/privacy", "/terms", "/gdpr", "/en/privacy", "/en/terms", "/en/gdpr"])(
  "%s is a file too, which needs neither the app nor a script",
  async (path) => {
    const page = await (await fetch(app.url + path)).text();
    const read = () => readFile(`public/legal${path}.html`, "utf8");
    // They are written at the start, when the server listens already.
    await expect.poll(() => read().then(textOf, () => ""), { timeout: 60_000 }).toBe(textOf(page));
    const file = await read();
    expect(textOf(file).length).toBeGreaterThan(1000);
    expect(file).not.toMatch(/<script|_next\/|<img|url\((?!#)/);
    expect(file).toMatch(/<style/);
  },
);

test("whose it is stands on them as the running process was told, not the build, and in the files too", async () => {
  const legal = { LEGAL_NAME: "Skogsgläntan AB", LEGAL_EMAIL: "hej@skog.example" };
  const other = await startApp({ ...legal, LEGAL_ADDRESS: "Stigen 1", LEGAL_ORG_NUMBER: "556016-0680" });
  try {
    for (const path of ["/contact", "/en/contact", "/terms", "/privacy", "/"]) {
      expect(await (await fetch(other.url + path)).text(), path).toContain(legal.LEGAL_NAME);
      expect(await (await fetch(app.url + path)).text(), path).not.toContain(legal.LEGAL_NAME);
    }
    const file = () => readFile("public/legal/en/gdpr.html", "utf8");
    await expect.poll(file, { timeout: 60_000 }).toContain(legal.LEGAL_NAME);
  } finally {
    await other.stop();
  }
});
