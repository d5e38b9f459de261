import { beforeAll, expect, inject, test } from "vitest";
import { type Caller, clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";

const app = inject("app");
const client = clientOf(app.url);
let björn: Caller;

beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  björn = await client.signIn("bjorn@aveli.test");
});

const mainOf = async (path: string) => {
  const { text } = await client.call("GET", path, { headers: { cookie: björn.cookie } });
  return String(text.match(/<main.*<\/main>/s)?.[0]);
};

test("a till where nothing can be bought says so before anything else, and nothing of seller and terms", async () => {
  const refused = await mainOf("/checkout/course/borja-har");
  const [heading = 0, refusal = 0, item = 0] = [
    /<h1/,
    /Du har det redan/,
    /\/courses\/borja-har|Börja här/,
  ].map((words) => refused.search(words));
  expect(heading).toBeGreaterThan(0);
  expect(refusal).toBeGreaterThan(heading);
  expect(item).toBeGreaterThan(refusal);
  expect(refused).not.toMatch(/Säljs av|Org\.nr|ångra|Ångerrätt/);
});
