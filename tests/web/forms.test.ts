import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { draftKey, dropDraftsOfOthers, keepDraft, readDraft } from "@/components/forms/drafts";
import { keptSecrets } from "@/lib/system/run/secrets";
import { nextStepsFor } from "@/lib/system/web/next-steps";

const components = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

test("every form is one of ours, which loses nothing and says all of an error, each at its field", () => {
  expect(components.length).toBeGreaterThan(300);
  const offenders = components.filter((file) => {
    return (
      !file.startsWith("components/forms/") && /useActionState|\.issues\b/.test(readFileSync(file, "utf8"))
    );
  });
  expect(offenders).toEqual([]);
});

test("a refusal leads to what it names, with the address and the way back, and never with a password", () => {
  const values = { email: "maja@aveli.test" };
  expect(
    nextStepsFor("email_taken", { page: "/en/register?next=%2Fcheckout%2Fcourse%2Fandas", values }),
  ).toEqual([
    {
      label: "Sign in",
      href: "/en/login?email=maja%40aveli.test&next=%2Fcheckout%2Fcourse%2Fandas",
    },
    { label: "Choose a new password", href: "/en/forgot-password?email=maja%40aveli.test" },
  ]);
  expect(nextStepsFor("invalid_credentials", { page: "/login", values })).toEqual([
    { label: "Välj ett nytt lösenord", href: "/forgot-password?email=maja%40aveli.test" },
  ]);
  expect(nextStepsFor("invalid_credentials", { page: "/settings", values: {} })).toEqual([]);
  expect(nextStepsFor("sold_out", { page: "/", values: {} })).toEqual([]);
});

test("drafts stay with who wrote them", () => {
  const storage = memory();
  const [asha, bo] = ["asha", "bo"].map((owner) => draftKey(owner, "/studio", "title")) as [string, string];
  for (const key of [asha, bo]) keepDraft(storage, key, { fields: [["title", key]], version: "3" });
  storage.setItem("other", "stays");
  dropDraftsOfOthers(storage, "asha");
  expect(readDraft(storage, asha)).toEqual({ fields: [["title", asha]], version: "3" });
  expect(readDraft(storage, bo)).toBeNull();
  dropDraftsOfOthers(storage, null);
  expect([readDraft(storage, asha), storage.getItem("other")]).toEqual([null, "stays"]);
  storage.setItem(asha, "{broken");
  expect(readDraft(storage, asha)).toBeNull();
});

test("the key that names forms' actions is made once, also beside secrets that are older", async () => {
  const folder = await mkdtemp(join(tmpdir(), "aveli-secrets-"));
  await writeFile(join(folder, "secrets.json"), JSON.stringify({ AUTH_SECRET: "kept" }));
  const first = await keptSecrets(folder);
  expect(first.AUTH_SECRET).toBe("kept");
  expect(Buffer.from(first.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, "base64")).toHaveLength(32);
  expect(await keptSecrets(folder)).toEqual(first);
  expect(JSON.parse(await readFile(join(folder, "secrets.json"), "utf8"))).toEqual(first);
});

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}
