import { beforeAll, expect, inject, test } from "vitest";
import { clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";

const app = inject("app");
const client = clientOf(app.url);
/** Packed, as browsers are answered. */
const open = (path: string, headers = {}) =>
  client.call("GET", path, { headers: { "accept-encoding": "gzip, deflate, br", ...headers } });
const page = "/en/seminars/oppen-cirkel";

/** What a cache has given tells its age. */
const isKept = ({ headers }: { headers: Headers }) => headers.has("age");

beforeAll(() => forgetAttempts(app.databaseUrl));

test("a public page that is asked for all the time comes from memory, the same for everyone", async () => {
  const björn = await client.signIn("bjorn@aveli.test");
  await expect.poll(async () => isKept(await open(page)), { interval: 20 }).toBe(true);
  const [known, unknown] = await Promise.all([open(page, { cookie: björn.cookie }), open(page)]);
  expect(known.text).toBe(unknown.text);
  expect(unknown.text).not.toContain("Björn");
});

test("a host's change shows at the next visit, however many visit meanwhile", async () => {
  const asha = await client.signIn("asha@aveli.test");
  const { json } = await client.call("GET", "/api/seminars/oppen-cirkel");
  let isOver = false;
  let kept = 0;
  const visit = async () => {
    while (!isOver) if (isKept(await open(page))) kept++;
  };
  const visitors = Array.from({ length: 4 }, visit);
  try {
    for (let turn = 1; turn <= 8; turn++) {
      const before = kept;
      await expect.poll(() => kept, { interval: 20 }).toBeGreaterThan(before);
      const title = `Öppen cirkel, gång ${turn}`;
      const changed = await client.call("PATCH", `/api/seminars/${json.id}`, { as: asha, json: { title } });
      expect(changed.status, changed.text).toBe(200);
      expect((await open(page)).text).toContain(title);
    }
  } finally {
    isOver = true;
    await Promise.all(visitors);
    await client.call("PATCH", `/api/seminars/${json.id}`, { as: asha, json: { title: json.title } });
  }
});

test("what is made for one person, and what the API answers, never does", async () => {
  const björn = await client.signIn("bjorn@aveli.test");
  for (const path of ["/home", "/orders", "/live/kvallsro", "/api/me", "/api/seminars", "/api/feed"]) {
    const ask = () => open(path, { cookie: björn.cookie });
    const answers = [await ask(), await ask(), await ask()];
    for (const answer of answers) expect([answer.status, isKept(answer)], path).toEqual([200, false]);
  }
});
