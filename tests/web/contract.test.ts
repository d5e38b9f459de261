import { readdirSync, readFileSync } from "node:fs";
import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { endpoints } from "@/app/api/openapi.json/contract";
import en from "@/lib/i18n/messages/en";
import sv from "@/lib/i18n/messages/sv";
import { type Method, openApi, pathParameters } from "@/lib/web/openapi";
import type { Handler } from "@/lib/web/route";

const methods: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** next-auth's own, and the answer to every address that is none. */
const notOurs = ["/api/auth/{...nextauth}", "/api/[{...path}]"];

type Module = Record<Method | "OPTIONS", Handler | undefined>;

const modules = import.meta.glob<Module>("/app/api/**/route.ts");
const routes = Object.keys(modules)
  .map((file) => ({
    file,
    path: file
      .replace(/\/route\.ts$/, "")
      .replaceAll("[", "{")
      .replaceAll("]", "}"),
  }))
  .map(({ file, path }) => ({ file, path: path.replace("{{...path}}", "[{...path}]").replace("/app/", "/") }))
  .filter(({ path }) => !notOurs.includes(path));

const endpointsAt = (path: string) => endpoints.filter((endpoint) => endpoint.path === path);

describe("the published contract and the handlers", () => {
  test("speak of the same addresses", () => {
    const published = [...new Set(endpoints.map(({ path }) => path))].sort();
    expect(routes.map(({ path }) => path).sort()).toEqual(published);
  });

  test.each(routes)("agree on $path", async ({ file, path }) => {
    const module = await modules[file]?.();
    const published = endpointsAt(path);
    const allowed = published.map(({ method }) => method);

    for (const { method, input, limit } of published) {
      expect(module?.[method]?.input, method).toBe(input);
      expect(module?.[method]?.limit, method).toBe(limit);
    }

    for (const method of methods.filter((method) => !allowed.includes(method))) {
      const request = new NextRequest(`http://aveli.test${path}`, { method });
      const answer = await module?.[method]?.(request, { params: Promise.resolve({}) });
      expect(answer?.status, method).toBe(405);
      expect(answer?.headers.get("allow")?.split(", ").sort(), method).toEqual([...allowed].sort());
    }
    const asked = new NextRequest(`http://aveli.test${path}`, { method: "OPTIONS" });
    const options = await module?.OPTIONS?.(asked, { params: Promise.resolve({}) });
    const all = [...allowed, ...(allowed.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
    expect(options?.status).toBe(204);
    expect(options?.headers.get("allow")?.split(", ").sort()).toEqual(all.sort());
  });
});

describe("the contract as OpenAPI", () => {
  const contract = openApi(endpoints);

  test("says each call once", () => {
    const calls = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(calls).size).toBe(calls.length);
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
