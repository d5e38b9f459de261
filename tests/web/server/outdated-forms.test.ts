import type { RequestListener } from "node:http";
import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { explainOutdatedForm } from "@/lib/system/web/server/outdated-forms";
import { chain } from "@/lib/system/web/server/step";
import { listen } from "@/tests/support/listen";

// Next's own, which writes the head before it comes to the text.
const compress = createRequire(import.meta.url)("next/dist/compiled/compression")();

const next: RequestListener = (request, response) => {
  const answer = () => {
    if (request.url !== "/known") response.setHeader("x-nextjs-action-not-found", "1");
    response.setHeader("content-type", "text/plain");
    const text = "Server action not found".padEnd(Number(request.headers["x-length"] ?? 0), ".");
    response.setHeader("content-length", text.length);
    response.statusCode = 409;
    response.end(text);
  };
  if (request.headers["x-compress"]) compress(request, response, answer);
  else answer();
};

let origin: string;
beforeAll(async () => {
  origin = await listen(chain([explainOutdatedForm], next));
});

const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { method: "POST", headers });

test.each<Record<string, string>>([{}, { "x-compress": "1" }, { "x-compress": "1", "x-length": "5000" }])(
  "without scripts, a form of another release is answered with a page that can be read: %j",
  async (headers) => {
    const page = await post(`/en/studio?a="><script>`, headers);
    expect(page.status).toBe(409);
    expect(page.headers.get("content-type")).toContain("text/html");
    const html = await page.text();
    expect(html).toContain("This page needs to be reloaded");
    expect(html).not.toContain("<script>");
  },
);

test("scripts, and other forms, are answered as ever", async () => {
  const toScripts = await post("/en/studio", { "next-action": "abc" });
  expect(await toScripts.text()).toBe("Server action not found");
  expect(await (await post("/known")).text()).toBe("Server action not found");
});
