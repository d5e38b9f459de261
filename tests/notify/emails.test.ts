import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { locales } from "@/lib/base/i18n/locales";
import type { Email } from "@/lib/base/notify/define-email";
import { emailKey } from "@/lib/base/notify/rules";
import { db } from "@/lib/base/platform/db";
import { sales } from "@/lib/catalogue/kinds/registry";
import { findEmail, listPreviews, previewEmail } from "@/lib/system/emails/queries";
import { emails } from "@/lib/system/emails/registry";
import { parseEmailJob } from "@/lib/system/emails/run-email-job";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => `lib/${file}`);

const isEmail = (value: unknown): value is Email =>
  typeof value === "object" && value !== null && "compose" in value;

async function emailsIn(file: string): Promise<Email[]> {
  return Object.values(await import(/* @vite-ignore */ resolve(file))).filter(isEmail);
}

test("every email stands in an emails folder, and is registered once", async () => {
  const inFolders = files.filter((file) => /^lib\/(?!system\/)[^/]+\/[^/]+\/emails\//.test(file));
  const defined = await Promise.all(inFolders.map(emailsIn));
  for (const [n, file] of inFolders.entries()) expect(defined[n], file).not.toEqual([]);
  const names = emails.map(({ name }) => name);
  expect([...names].sort()).toEqual([...new Set(defined.flat())].map(({ name }) => name).sort());
  expect(new Set(names).size).toBe(names.length);

  const defining = files.filter((file) => readFileSync(file, "utf8").includes("= defineEmail("));
  expect(defining.filter((file) => !inFolders.includes(file))).toEqual([]);
});

test("a job for an email that nobody has defined fails", () => {
  expect(() => parseEmailJob({ template: "no_such_email" })).toThrow("no_such_email");
});

test("what SQL and the kinds queue by its name is registered", () => {
  const inSql = readFileSync("prisma/schema.sql", "utf8").matchAll(
    /queue_mail\('(\w+)', [^;]*'\{([\w,]+)\}'/g,
  );
  const queued = [...inSql].map(([, name = "", key = ""]) => ({ name, key: key.split(",") }));
  expect(queued.length).toBeGreaterThan(2);
  for (const { name, key } of queued) expect(findEmail(name)?.key, name).toEqual(key);
  for (const sale of Object.values(sales)) {
    for (const name of Object.values(sale.emails))
      if (name) expect(findEmail(name)?.key, name).toEqual(["orderId"]);
  }
});

test.each(locales)("every email renders from its preview in %s, in each colour scheme", (locale) => {
  expect(listPreviews(locale).map(({ name }) => name)).toEqual(emails.map(({ name }) => name));
  for (const { name } of emails) {
    for (const scheme of ["light", "dark"] as const) {
      const shown = previewEmail(name, locale, scheme);
      expect(shown?.subject, name).toMatch(/\S/);
      expect(shown?.html, name).toContain(`<html lang="${locale}">`);
      expect(shown?.html.includes("#0d1128"), name).toBe(scheme === "dark");
      // What has no words shows their key instead.
      expect(`${shown?.subject}${shown?.text}`, name).not.toMatch(
        /mail\.\w+|undefined|null|\{\w+\}|NaN|Invalid/,
      );
    }
  }
});

test("the database knows an email by the same key as we do", async () => {
  for (const email of emails) {
    const payload = Object.fromEntries(email.key.map((field, n) => [field, n % 2 ? n : `${field} "å"`]));
    const [row] = await db.$queryRaw<{ key: string }[]>`
      select app.mail_key(${email.name}, ${JSON.stringify(payload)}::jsonb, ${email.key}::text[]) as key`;
    expect(row?.key).toBe(emailKey(email, payload));
  }
});
