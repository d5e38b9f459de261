import type { RequestListener, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { onBody, onHead } from "@/lib/system/web/server/intercept";
import { listen } from "@/tests/support/listen";

// Next's own, which stands between it and us.
const compress = createRequire(import.meta.url)("next/dist/compiled/compression")({ threshold: 0 });

/** Ways to answer with status 201 and "begun, ended". */
const ways: Record<string, RequestListener> = {
  "at its end": (_request, response) => {
    response.statusCode = 201;
    response.end("begun, ended");
  },
  "piece by piece": (_request, response) => {
    response.statusCode = 201;
    response.write(Buffer.from("begun, "));
    setTimeout(() => response.end("656e646564", "hex"), 5);
  },
  "with a head of its own": (_request, response) => {
    response.writeHead(201, { "content-type": "text/plain" });
    response.end("begun, ended");
  },
  "before the body": (_request, response) => {
    response.statusCode = 201;
    response.flushHeaders();
    setTimeout(() => response.end("begun, ended"), 5);
  },
  compressed: (request, response) =>
    compress(request, response, () => {
      response.statusCode = 201;
      response.setHeader("content-type", "text/plain");
      response.write("begun, ");
      response.end("ended");
    }),
};

async function ask(answer: RequestListener, intercept: (response: ServerResponse) => void, method = "GET") {
  const origin = await listen((request, response) => {
    intercept(response);
    answer(request, response);
  });
  const given = await fetch(origin, { method });
  return { status: given.status, headers: given.headers, text: await given.text() };
}

describe.each(Object.entries(ways))("an answer whose head is sent %s", (way, answer) => {
  test("is changed once by each, from the inside out", async () => {
    const called: [string, number][] = [];
    const { status, headers, text } = await ask(answer, (response) => {
      onHead(response, () => {
        called.push(["outer", response.statusCode]);
        response.setHeader("x-both", `${response.getHeader("x-both")}, outer`);
        return undefined;
      });
      onHead(response, () => {
        called.push(["inner", response.statusCode]);
        response.setHeader("x-both", "inner");
        return undefined;
      });
    });
    expect([status, text, headers.get("x-both")]).toEqual([201, "begun, ended", "inner, outer"]);
    expect(called).toEqual([
      ["inner", 201],
      ["outer", 201],
    ]);
  });

  test.each([
    ["at once", () => "andra ord, åäö"],
    ["later", () => pause(20).then(() => Buffer.from("andra ord, åäö"))],
  ])("can be replaced %s, by what passes the others", async (_when, body) => {
    const { status, headers, text } = await ask(answer, (response) => {
      onHead(response, () => {
        response.setHeader("x-seen", response.statusCode);
        return undefined;
      });
      onHead(response, () => {
        response.statusCode = 409;
        return body();
      });
    });
    expect([status, text, headers.get("x-seen")]).toEqual([409, "andra ord, åäö", "409"]);
    expect(headers.get("content-length")).toBe("17");
    expect(headers.get("content-encoding")).toBeNull();
  });

  test("is told whole, as it was sent", async () => {
    const bodies: Buffer[] = [];
    await ask(answer, (response) => {
      onHead(response, () => {
        onBody(response, (body) => bodies.push(body));
        return undefined;
      });
    });
    expect(bodies).toHaveLength(1);
    if (way !== "compressed") expect(String(bodies[0])).toBe("begun, ended");
  });
});

test("a HEAD is answered without the body that stands in", async () => {
  const { status, headers, text } = await ask(
    (_request, response) => response.end(),
    (response) => onHead(response, () => "andra ord"),
    "HEAD",
  );
  expect([status, headers.get("content-length"), text]).toEqual([200, "9", ""]);
});

test("an answer whose body cannot be made breaks off", async () => {
  const answer = ask(
    (_request, response) => response.end(),
    (response) => onHead(response, () => Promise.reject(new Error("gone"))),
  );
  await expect(answer).rejects.toThrow();
});
