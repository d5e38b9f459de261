import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { markAllChanged } from "@/lib/system/web/server/changed-pages";
import { cacheResponses } from "@/lib/system/web/server/response-cache";
import { chain } from "@/lib/system/web/server/step";
import { listen } from "@/tests/support/listen";

/** Next, as far as it matters here: what it answers, and how often it was asked. */
let asked = 0;
let page = "";
let answer: RequestListener;
let origin: string;

const prerendered = { "x-nextjs-cache": "HIT", "cache-control": "s-maxage=60", etag: '"one"' };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  asked = 0;
  page = "Stilla morgon";
  answer = (_request, response) => {
    for (const [name, value] of Object.entries(prerendered)) response.setHeader(name, value);
    response.write(page.slice(0, 3));
    response.end(page.slice(3));
  };
  const next: RequestListener = (request, response) => {
    asked++;
    answer(request, response);
  };
  origin = await listen(chain([cacheResponses()], next));
  // Past what the test before has noted.
  pass(10_000);
});

afterEach(() => {
  vi.useRealTimers();
  markAllChanged();
});

describe("a prerendered page", () => {
  it("is given from memory, word for word and with its headers", async () => {
    const [first, second] = [await get("/"), await get("/")];
    expect(asked).toBe(1);
    expect(await second.text()).toBe("Stilla morgon");
    for (const name of Object.keys(prerendered)) {
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    }
    expect([first.headers.get("age"), second.headers.get("age")]).toEqual([null, "0"]);
  });

  it("is cached as it was compressed, for those who take it compressed alone", async () => {
    answer = (request, response) => {
      for (const [name, value] of Object.entries(prerendered)) response.setHeader(name, value);
      const isGzip = request.headers["accept-encoding"] === "gzip";
      if (isGzip) response.setHeader("content-encoding", "gzip");
      response.end(isGzip ? gzipSync(page) : page);
    };
    for (const encoding of ["gzip", "identity", "gzip", "identity"]) {
      const { headers, text } = await read("/", { "accept-encoding": encoding });
      expect(headers.get("content-encoding")).toBe(encoding === "gzip" ? "gzip" : null);
      expect(text).toBe("Stilla morgon");
    }
    expect(asked).toBe(2);
  });

  it("need not be sent to whoever has it", async () => {
    await get("/");
    const { status, text } = await read("/", { "if-none-match": '"one"' });
    expect([status, text, asked]).toEqual([304, "", 1]);
    expect((await read("/", { "if-none-match": '"another"' })).status).toBe(200);
  });

  it("is asked for again after a second, by one alone", async () => {
    await get("/");
    pass(999);
    await get("/");
    expect(asked).toBe(1);
    pass(1);
    page = "Kvällsro";
    const renewed = await Promise.all([read("/"), read("/"), read("/")]);
    expect(asked).toBe(2);
    expect(renewed.map(({ text }) => text)).toContain("Kvällsro");
    expect((await read("/")).text).toBe("Kvällsro");
  });

  it("is no longer given when Next no longer has it", async () => {
    await get("/");
    pass(1000);
    answer = (_request, response) => response.writeHead(404).end();
    expect((await get("/")).status).toBe(404);
    expect((await get("/")).status).toBe(404);
    expect(asked).toBe(3);
  });

  it("is made anew as soon as something that it shows has changed", async () => {
    await get("/");
    page = "Kvällsro";
    expect((await read("/")).text).toBe("Stilla morgon");
    markAllChanged();
    expect((await read("/")).text).toBe("Kvällsro");
  });

  it("is not cached when it was asked for before the change and answered after", async () => {
    const old = answer;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const stale = page;
    answer = async (request, response) => {
      await held;
      page = stale;
      old(request, response);
    };
    const early = get("/");
    await expect.poll(() => asked).toBe(1);
    pass(500);
    markAllChanged();
    pass(500);
    release();
    await early;

    answer = old;
    page = "Kvällsro";
    expect((await read("/")).text).toBe("Kvällsro");
  });

  it("is not cached when it was rendered for an earlier visitor, who came before the change", async () => {
    const old = answer;
    answer = (request, response) => {
      response.setHeader("x-nextjs-cache", "MISS");
      for (const [name, value] of Object.entries(prerendered).slice(1)) response.setHeader(name, value);
      old(request, Object.assign(response, { setHeader: () => response }));
    };
    await get("/");
    answer = old;
    page = "Kvällsro";
    expect((await read("/")).text).toBe("Kvällsro");
  });

  it("is one thing as a document and others as data for the router", async () => {
    answer = (request, response) => {
      for (const [name, value] of Object.entries(prerendered)) response.setHeader(name, value);
      response.end(`${request.headers.rsc} ${request.headers["next-router-segment-prefetch"]}`);
    };
    const ways: Record<string, string>[] = [
      {},
      { rsc: "1" },
      { rsc: "1", "next-router-segment-prefetch": "/_tree" },
    ];
    const twice = [...ways, ...ways];
    const texts = [];
    for (const headers of twice) texts.push((await read("/", headers)).text);
    expect(texts.slice(3)).toEqual(["undefined undefined", "1 undefined", "1 /_tree"]);
    expect(asked).toBe(3);
  });
});

describe("never cached is", () => {
  const page200 = (headers: Record<string, string>): RequestListener => {
    return (_request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end(page);
    };
  };
  const { "x-nextjs-cache": _, ...rendered } = prerendered;

  it.each([
    ["a page made for one request", page200({ "cache-control": "private, no-store" })],
    ["an answer of the API, even one that proxies may keep", page200(rendered)],
    ["what Next does not let others keep", page200({ ...prerendered, "cache-control": "private" })],
    ["what gives the browser a cookie", page200({ ...prerendered, "set-cookie": "a=b" })],
    ["what went wrong", (_request, response) => response.writeHead(500, prerendered).end()] as [
      string,
      RequestListener,
    ],
  ])("%s", async (_what, given) => {
    answer = given;
    await get("/");
    await get("/");
    expect(asked).toBe(2);
  });

  it("what was posted, or asked with a query", async () => {
    for (const method of ["POST", "POST", "HEAD", "HEAD"]) await fetch(origin, { method });
    for (const path of ["/?q=lugn", "/?q=lugn"]) await get(path);
    expect(asked).toBe(6);
  });
});

const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
const get = (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers });

async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await get(path, headers);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
