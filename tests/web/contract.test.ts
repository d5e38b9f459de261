import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { endpoints } from "@/app/api/openapi.json/endpoints";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";
import { type Handler, methods } from "@/lib/system/web/endpoint";
import { openApi, pathParameters } from "@/lib/system/web/openapi";

/** next-auth's own, and the answer to every address that is none. */
const notOurs = ["/app/api/auth/[...nextauth]/route.ts", "/app/api/[[...path]]/route.ts"];

const modules = import.meta.glob<Record<string, Handler>>("/app/api/**/route.ts");
const files = Object.keys(modules).filter((file) => !notOurs.includes(file));

describe("the published contract and the handlers", () => {
  test.each(files)("agree on %s", async (file) => {
    const path = file
      .replace(/^\/app|\/route\.ts$/g, "")
      .replaceAll("[", "{")
      .replaceAll("]", "}");
    const module = (await modules[file]?.()) ?? {};
    const published = endpoints.filter((endpoint) => endpoint.path === path);
    const exported = Object.keys(module).filter((name) => !["HEAD", "OPTIONS"].includes(name));
    expect(exported.sort()).toEqual(published.map(({ method }) => method).sort());
    for (const { method, summary } of published) {
      expect(methods).toContain(method);
      expect(module[method]?.description?.summary).toBe(summary);
    }
  });

  test("speak of the same addresses", () => {
    expect(new Set(endpoints.map(({ path }) => path)).size).toBe(files.length);
  });

  test("what a call answers without saying how has one status", () => {
    const several = endpoints.filter(({ answers }) => Object.keys(answers).length > 1);
    const silent = several.filter(({ method, path }) => !/\brespond\b|rawRoute/.test(sourceOf(method, path)));
    expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});

function sourceOf(method: string, path: string): string {
  const file = `app${path.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;
  return readFileSync(file, "utf8").split(`export const ${method} = `)[1]?.split("\nexport ")[0] ?? "";
}

describe("the contract as OpenAPI", () => {
  const contract = openApi(endpoints);

  test("has no pattern that only some languages can read", () => {
    const patterns = [...JSON.stringify(contract).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)];
    const read = patterns.map(([, pattern]) => JSON.parse(String(pattern)) as string);
    expect(read.length).toBeGreaterThan(20);
    expect(read.filter((pattern) => /\\p|\(\?[<a-z]|\\u\{/i.test(pattern))).toEqual([]);
    for (const pattern of read) expect(() => new RegExp(pattern), pattern).not.toThrow();
  });

  test.each(endpoints.map((endpoint) => [endpoint.method, endpoint.path, endpoint] as const))(
    "%s %s names its parameters and what it answers",
    (method, path, endpoint) => {
      const operation = contract.paths[path]?.[method.toLowerCase()] as {
        parameters?: { name: string; in: string; schema: unknown }[];
        requestBody?: unknown;
        responses: Record<string, unknown>;
      };
      const inPath = operation.parameters?.filter((parameter) => parameter.in === "path") ?? [];
      expect(inPath.map(({ name }) => name)).toEqual(pathParameters(path));
      for (const parameter of operation.parameters ?? [])
        expect(parameter.schema, parameter.name).toBeTruthy();
      expect(operation.requestBody === undefined).toBe(method === "GET" || !hasBody(path, endpoint));
      expect(Object.keys(operation.responses)).toContain("503");
    },
  );
});

function hasBody(path: string, { input, rawBody, headers = {} }: (typeof endpoints)[number]): boolean {
  if (rawBody) return true;
  const elsewhere = [...pathParameters(path), ...Object.keys(headers)];
  const keys = input && "shape" in input ? Object.keys(input.shape as object) : ["a union has members"];
  return keys.some((key) => !elsewhere.includes(key));
}

describe("every refusal has words", () => {
  const published = endpoints.flatMap(({ errors = {} }) => Object.values(errors).flat());
  const thrown = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)errors\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(`lib/${file}`, "utf8").matchAll(/super\(\s*"\w+",\s*"(\w+)"/g)])
    .map(([, code]) => code);

  test.each([...new Set([...published, ...thrown, "internal"])].sort())("%s", (code) => {
    for (const { errors } of [sv, en]) {
      const words = errors[code as keyof typeof errors];
      expect(words?.title).toBeTruthy();
      expect(words?.detail).toBeTruthy();
    }
  });

  test("and no words are left over", () => {
    const known = new Set([...thrown, "internal"]);
    expect(Object.keys(sv.errors).filter((code) => !known.has(code))).toEqual([]);
  });
});
