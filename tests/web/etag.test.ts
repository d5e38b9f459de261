import { describe, expect, test } from "vitest";
import { condensed, isKnown } from "@/lib/system/web/etag";

describe("If-None-Match", () => {
  test.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['W/"b",W/"a" , "c"', true],
    ['"b,c", "a"', true],
    ["*", true],
    [" * ", true],
    ['"b"', false],
    ['"A"', false],
    ["a", false],
    ['"b,a"', false],
    ["", false],
    [null, false],
  ])("%s", (given, expected) => {
    expect(isKnown(given, '"a"')).toBe(expected);
    expect(isKnown(given, 'W/"a"')).toBe(expected);
  });
});

describe("what is answered", () => {
  const ask = (headers: Record<string, string> = {}, method = "GET") =>
    new Request("http://aveli.test/", { method, headers });
  const etagged = (status = 200) =>
    new Response("content", { status, headers: { etag: '"a"', "content-type": "x/y", vary: "accept" } });

  test("to whoever has it already is 304, without what belongs to the body", () => {
    for (const method of ["GET", "HEAD"]) {
      const answer = condensed(ask({ "if-none-match": 'W/"a"' }, method), etagged());
      expect([answer.status, answer.body]).toEqual([304, null]);
      expect(Object.fromEntries(answer.headers)).toEqual({ etag: '"a"', vary: "accept" });
    }
  });

  test("is whole to all others, and a refusal stays one", async () => {
    expect(await condensed(ask(), etagged()).text()).toBe("content");
    expect(condensed(ask({ "if-none-match": '"a"' }), etagged(404)).status).toBe(404);
    expect(condensed(ask({ "if-none-match": "*" }), new Response("content")).status).toBe(200);
  });

  test("to HEAD is the same without the body, which is let go", async () => {
    let isLetGo = false;
    const body = new ReadableStream({
      cancel() {
        isLetGo = true;
      },
    });
    const answer = condensed(ask({}, "HEAD"), new Response(body, { status: 206, headers: { etag: '"a"' } }));
    expect([answer.status, answer.body, answer.headers.get("etag")]).toEqual([206, null, '"a"']);
    await expect.poll(() => isLetGo).toBe(true);
  });
});
