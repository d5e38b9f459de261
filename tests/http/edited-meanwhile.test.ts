import { beforeAll, expect, inject, test } from "vitest";
import { type Caller, clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";

const app = inject("app");
const client = clientOf(app.url);

let asha: Caller;
beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  asha = await client.signIn("asha@aveli.test");
});

const unescaped = (text: string) =>
  text
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:#x27|#39);/g, "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const attributesOf = (tag: string) =>
  Object.fromEntries(
    [...tag.matchAll(/ ([\w$:-]+)(?:="([^"]*)")?/g)].map(([, name, value = ""]) => [name, unescaped(value)]),
  ) as Record<string, string>;

/** The form of a page that carries a version, as a browser without scripts would send it. */
function readForm(page: string, field: string): FormData {
  const forms = page.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const html = forms.find((form) => form.includes('name="version"') && form.includes(`name="${field}"`));
  if (!html) throw new Error(`No form with a version and ${field}`);
  const form = new FormData();
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const { name, type, value = "", checked } = attributesOf(tag);
    const isLeftOut = (type === "checkbox" || type === "radio") && checked === undefined;
    if (name && !isLeftOut) form.append(name, type === "checkbox" ? value || "on" : value);
  }
  for (const [, tag = "", text = ""] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    form.append(String(attributesOf(tag).name), unescaped(text));
  }
  for (const [, tag = "", options = ""] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*\bselected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0];
    form.append(String(attributesOf(tag).name), attributesOf(chosen ?? "").value ?? "");
  }
  return form;
}

async function visit(path: string, body?: FormData) {
  const answer = await client.call(body ? "POST" : "GET", path, {
    headers: { cookie: asha.cookie, origin: app.url, referer: app.url + path },
    ...(body && { body }),
  });
  expect(answer.status, answer.text.slice(0, 400)).toBe(200);
  return answer.text.replaceAll("<!-- -->", "");
}

test.each([
  {
    what: "a service",
    make: () => ({ title: "Ett", summary: "Kort.", price_amount: 0, duration_minutes: 45 }),
    call: "/api/services",
    page: (id: string) => `/studio/services/${id}`,
    theirs: { title: "Den andras rubrik", summary: "Den andras <korta>." },
  },
  {
    what: "a seminar",
    make: () => ({
      ...{ title: "Ett", summary: "Kort.", price_amount: 0, duration_minutes: 45, capacity: 5 },
      starts_at: "2031-05-06T10:00:00Z",
    }),
    call: "/api/seminars",
    page: (id: string) => `/en/studio/seminars/${id}`,
    theirs: { title: "Den andras rubrik", summary: "Den andras <korta>." },
  },
  {
    what: "a course",
    make: () => ({ title: "Ett", summary: "Kort.", price_amount: 0 }),
    call: "/api/courses",
    page: (id: string) => `/studio/courses/${id}`,
    theirs: { title: "Den andras rubrik", summary: "Den andras <korta>." },
  },
])("without scripts, $what shows both versions, and then saves", async ({ make, call, page, theirs }) => {
  const made = await client.call("POST", call, { as: asha, json: make() });
  expect(made.status, made.text).toBe(201);
  const path = page(String(made.json.id));
  const form = readForm(await visit(path), "summary");
  form.set("title", "Min egen rubrik");
  form.set("summary", "Mitt eget.");
  const beside = await client.call("PATCH", `${call}/${made.json.id}`, { as: asha, json: theirs });
  expect(beside.status, beside.text).toBe(200);

  const refused = await visit(path, form);
  expect(refused).toContain('role="alert"');
  for (const text of ["Min egen rubrik", "Mitt eget."]) expect(refused).toContain(text);
  const notes = [...refused.matchAll(/<p[^>]*><span[^>]*>(sparat nu|saved now)<\/span>: ([^<]*)</g)];
  expect(notes.map(([, , text = ""]) => unescaped(text))).toEqual([theirs.title, theirs.summary]);

  const again = readForm(refused, "summary");
  expect([again.get("title"), again.get("summary")]).toEqual(["Min egen rubrik", "Mitt eget."]);
  await visit(path, again);
  const { json } = await client.call("GET", `${call}/${made.json.id}`, { as: asha });
  expect([json.title, json.summary]).toEqual(["Min egen rubrik", "Mitt eget."]);
});
