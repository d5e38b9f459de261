import { readFile } from "node:fs/promises";
import { expect, inject, test } from "vitest";

const app = inject("app");

const textOf = (html: string) =>
  String(html.match(/<main.*<\/main>/s)?.[0])
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test.each(["/privacy", "/terms", "/gdpr", "/en/privacy", "/en/terms", "/en/gdpr"])(
  "%s is a file too, which needs neither the app nor a script",
  async (path) => {
    const page = await (await fetch(app.url + path)).text();
    const file = await readFile(`public/legal${path}.html`, "utf8");
    expect(textOf(file)).toBe(textOf(page));
    expect(textOf(file).length).toBeGreaterThan(1000);
    expect(file).not.toMatch(/<script|_next\/|<img|url\((?!#)/);
    expect(file).toMatch(/<style/);
  },
);
