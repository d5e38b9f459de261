import { NextRequest } from "next/server";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import * as login from "@/app/api/auth/login/route";
import { DomainError } from "@/lib/base/platform/errors";
import { consume } from "@/lib/base/platform/rate-limit";
import { perAddress } from "@/lib/people/identity/check-credentials";
import { readJson } from "@/lib/system/web/body";
import { toFieldIssues } from "@/lib/system/web/field-issues";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const limit = 64 * 1024;
const type = { "content-type": "application/json" };

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new NextRequest("http://localhost:3000/api", {
    method: "POST",
    headers: { ...type, ...headers },
    body,
    duplex: "half",
  } as ConstructorParameters<typeof NextRequest>[1]);

async function codeOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => "read",
    (error) => (error instanceof DomainError ? error.code : String(error)),
  );
}

/** A body that comes in pieces and says nothing of its length, and how many of them were taken. */
function inPieces(count: number) {
  const taken = vi.fn();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken();
      if (taken.mock.calls.length > count) controller.close();
      else controller.enqueue(new Uint8Array(1024).fill(32));
    },
  });
  return { body, taken };
}

describe("a JSON body", () => {
  test("has at most 64 KiB, of which its length is believed when it says more", async () => {
    expect(await codeOf(readJson(post(`{}${" ".repeat(limit - 2)}`)))).toBe("read");
    expect(await codeOf(readJson(post(`{}${" ".repeat(limit - 1)}`)))).toBe("too_large");
    expect(await codeOf(readJson(post("{}", { "content-length": String(limit + 1) })))).toBe("too_large");
  });

  test("is given up while it is read", async () => {
    const { body, taken } = inPieces(10_000);
    expect(await codeOf(readJson(post(body)))).toBe("too_large");
    expect(taken.mock.calls.length).toBeLessThan(80);
  });

  test("may be larger where its call says so", async () => {
    expect(await codeOf(readJson(post(`{}${" ".repeat(limit)}`), 2 * limit))).toBe("read");
  });
});

describe("what was wrong with it", () => {
  const issuesOf = (schema: z.ZodType, given: unknown) =>
    toFieldIssues(schema.safeParse(given).error?.issues ?? []);

  test("names at most ten keys, and none at length", () => {
    const given = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`${n}`.padStart(900, "x"), n]));
    for (const schema of [
      z.strictObject({}),
      z.record(z.uuid(), z.string()),
      z.strictObject({ a: z.record(z.uuid(), z.string()) }),
    ]) {
      const issues = issuesOf(schema, "a" in schema.def ? { a: given } : given);
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.length).toBeLessThanOrEqual(10);
      expect(JSON.stringify(issues).length).toBeLessThan(5000);
    }
    expect(issuesOf(z.strictObject({}), given)[0]?.message).toMatch(/, and 4990 more$/);
  });

  test("and says of a few what zod would", () => {
    for (const given of [{ one: 1 }, { one: 1, two: 2 }]) {
      const { error } = z.strictObject({}).safeParse(given);
      expect(issuesOf(z.strictObject({}), given)[0]?.message).toBe(error?.issues[0]?.message);
    }
  });
});

test("an address that has used up its tries is refused before its body is read", async () => {
  const address = "198.51.100.77";
  for (let n = 0; n < perAddress.points; n++) await consume(perAddress, address);
  const { body, taken } = inPieces(10_000);
  const before = taken.mock.calls.length;
  const answer = await login.POST(post(body, { "x-forwarded-for": address }), {
    params: Promise.resolve({}),
  });
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(taken.mock.calls.length - before).toBeLessThan(3);

  const other = await login.POST(post(inPieces(10_000).body, { "x-forwarded-for": "198.51.100.78" }), {
    params: Promise.resolve({}),
  });
  expect(other.status).toBe(413);
});
