import { describe, expect, inject, test } from "vitest";

const { url } = inject("app");

/** The link to a page's other language, as a browser without scripts follows it from there. */
async function follow(
  path: string,
  { to, referer = url + path }: { to: "sv" | "en"; referer?: string | null },
) {
  const page = await (await fetch(url + path)).text();
  const [link = ""] = page.match(new RegExp(`<a [^>]*hreflang="${to}"[^>]*>`, "i")) ?? [];
  const href = /href="([^"]+)"/.exec(link)?.[1]?.replaceAll("&amp;", "&");
  const answer = await fetch(url + href, {
    redirect: "manual",
    headers: referer === null ? {} : { referer },
  });
  return { page, link, answer, leadsTo: answer.headers.get("location") };
}

describe("a page in the other language, without scripts", () => {
  test.each([
    ["/explore?q=yoga&kind=course", "en", "/en/explore?q=yoga&kind=course"],
    ["/en/explore?q=yoga", "sv", "/explore?q=yoga"],
    ["/", "en", "/en"],
    ["/en", "sv", "/"],
    ["/courses/andas", "en", "/en/courses/andas"],
    ["/reset-password?token=hemlig", "en", "/en/reset-password?token=hemlig"],
    ["/en/verify-email?token=hemlig", "sv", "/verify-email?token=hemlig"],
    ["/login?next=%2Forders", "en", "/en/login?next=%2Forders"],
  ] as const)("%s is asked for the same", async (path, to, expected) => {
    const { answer, leadsTo, link } = await follow(path, { to });
    expect([answer.status, leadsTo]).toEqual([307, expected]);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(link).not.toContain("hemlig");
    expect((await fetch(url + leadsTo, { redirect: "manual" })).status).toBe(200);
  });

  test("no other site is told what a letter's link holds", async () => {
    const { page } = await follow("/reset-password?token=hemlig", { to: "en" });
    expect(page).toMatch(/<meta name="referrer" content="same-origin"/);
  });

  test.each([
    ["another site", "https://evil.example/explore?q=x"],
    ["another page of ours", `${url}/login?next=/orders`],
    ["nobody", null],
    ["nonsense", "http://[/explore?q=x"],
  ])("what comes from %s brings nothing along", async (_, referer) => {
    expect((await follow("/explore?q=yoga", { to: "en", referer })).leadsTo).toBe("/en/explore");
  });

  test.each(["//evil.example", "/en//evil.example", "https://evil.example", "/api/me", "/\\evil.example"])(
    "%s is no page of ours",
    async (page) => {
      const at = `${url}/en/language?page=${encodeURIComponent(page)}`;
      const answer = await fetch(at, { redirect: "manual", headers: { referer: `${url}${page}` } });
      expect(answer.headers.get("location")).toMatch(/^\/en(\/(?!\/)[\w-]*)?$/);
    },
  );
});
