import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { actionHeader, isActionId, varyingHeaders } from "@/lib/system/web/next-internals/headers";
import { wrapRequestListeners } from "@/lib/system/web/next-internals/request-listeners";
import manifest from "@/package.json";
import { listen } from "@/tests/support/listen";

const folder = "lib/system/web/next-internals";
const require = createRequire(import.meta.url);

/** What each file takes for granted of Next, and which tests notice if it is no longer so. */
const assumptions: Record<string, string> = {
  "headers.ts":
    "the names below; that answers of pages say x-nextjs-cache, and that headers of a prerendered page are appended to those of next.config.ts: tests/http/{inline-scripts,older-page,response-cache}.test.ts",
  "page-cache.js":
    "FileSystemCache, its get and set, kinds of pages and their html and headers, keys that end in the path, and the scripts that call self.__next_f: tests/http/{inline-scripts,replicas}.test.ts",
  "request-listeners.ts":
    "an http.Server in this process with its listener there before instrumentation.ts runs: tests/http/{quiet,response-cache}.test.ts",
  "route-of.ts":
    "routes-manifest.json with its rewrites, static and dynamic routes, the particular ones first: tests/http/metrics.test.ts",
  "signals.ts":
    "that Next listens for signals before instrumentation.ts runs, and for nothing else with them: tests/http/rolling-restart.test.ts",
};

test("what leans on Next's insides was checked with the version that is installed", () => {
  const say = `Look through ${folder} with the new version, run what is named here, then write its number: ${JSON.stringify(assumptions, null, 2)}`;
  expect(manifest.dependencies.next, say).toBe("16.4.6");
  expect(require("next/package.json").version, say).toBe("16.4.6");
  expect(readdirSync(folder).sort()).toEqual(Object.keys(assumptions));
});

test("headers are called what Next calls them", () => {
  const names = require("next/dist/client/components/app-router-headers");
  expect(actionHeader).toBe(names.ACTION_HEADER);
  expect([...varyingHeaders, names.NEXT_HMR_REFRESH_HEADER].sort()).toEqual([...names.FLIGHT_HEADERS].sort());
  expect(source("headers.ts")).toContain(`"${names.NEXT_ACTION_NOT_FOUND_HEADER}"`);
  expect(nexts("build/templates/app-page-runtime.js")).toContain("res.setHeader('x-nextjs-cache'");
  expect(nexts("server/app-render/get-script-nonce-from-header.js")).toContain("'content-security-policy'");
});

test("a server is found with its first request, and what answers it wrapped once", async () => {
  let wrapped = 0;
  wrapRequestListeners((listener) => {
    wrapped++;
    return (request, response) => {
      response.setHeader("x-wrapped", "yes");
      listener(request, response);
    };
  });
  const origin = await listen((_request, response) => response.end("Next"));
  for (let n = 0; n < 2; n++) {
    const answer = await fetch(origin);
    expect([answer.headers.get("x-wrapped"), await answer.text()]).toEqual(["yes", "Next"]);
  }
  expect(wrapped).toBe(1);
});

test("an action's name is as long as Next says", () => {
  const { SERVER_REFERENCE_ID_LENGTH: length } = require("next/dist/shared/lib/server-reference-info");
  expect([length - 1, length, length + 1].map((size) => isActionId("7f".padEnd(size, "0")))).toEqual([
    false,
    true,
    false,
  ]);
});

test("Next still takes the length out of handlers' answers, as content-length.ts says", () => {
  expect(nexts("server/send-response.js")).toMatch(/FORBIDDEN_HEADERS = \[\s*'content-length'/);
});

test("nothing else leans on them", () => {
  const files = ["app", "components", "lib", "prisma"].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|tsx|js)$/.test(name))
      .map((name) => join(root, name)),
  );
  const leaning = files.filter((file) =>
    /next\/dist\/(?!bin\/)|["']x-nextjs-|["']next-(?:action|router)|__next_|http\.server\.request/.test(
      readFileSync(file, "utf8"),
    ),
  );
  expect(leaning.filter((file) => dirname(file) !== folder)).toEqual([]);
});

const source = (file: string) => readFileSync(join(folder, file), "utf8");
const nexts = (file: string) => readFileSync(join("node_modules/next/dist", file), "utf8");
