import { readFileSync } from "node:fs";
import { expect, inject, test } from "vitest";

const { url } = inject("app");
const build = readFileSync(`${process.env.NEXT_DIST_DIR || ".next"}/BUILD_ID`, "utf8").trim();

// What tells a client of an older release that it is one, without a deployment's id in every address.

test("every step to another page says which build it comes from, so that an older page is loaded anew", async () => {
  for (const path of ["/courses", "/login", "/explore?q=yoga"]) {
    const step = await (await fetch(url + path, { headers: { rsc: "1" } })).text();
    expect(step, path).toContain(`"b":"${build}"`);
  }
});

test("an action that this release does not know is answered as such", async () => {
  const unknown = "40".padEnd(42, "a");
  const called = await fetch(`${url}/login`, {
    method: "POST",
    headers: { "next-action": unknown, origin: url, "content-type": "text/plain" },
    body: "[]",
  });
  expect([called.status, called.headers.get("x-nextjs-action-not-found")]).toEqual([409, "1"]);
});

test("files are asked for without a query, which the worker would leave alone", async () => {
  const page = await (await fetch(`${url}/offline`)).text();
  const files = [...page.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, file]) => file);
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((file) => file?.includes("?"))).toEqual([]);
});

test("a form of another release that is sent without scripts is answered with a page, as browsers ask", async () => {
  const form = new FormData();
  form.set(`$ACTION_ID_${"40".padEnd(42, "a")}`, "");
  for (const encoding of ["gzip, deflate, br", "identity"]) {
    const answer = await fetch(`${url}/en/login`, {
      method: "POST",
      headers: { origin: url, "accept-encoding": encoding },
      body: form,
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Open the page again");
  }
});
