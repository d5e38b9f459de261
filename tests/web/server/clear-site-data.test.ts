import { expect, test } from "vitest";
import { clearSiteData, endsSession, siteData } from "@/lib/system/web/server/clear-site-data";
import { chain } from "@/lib/system/web/server/step";
import { listen } from "@/tests/support/listen";

test("what a browser keeps is cleared by the answer that ends its session, not by one that begins another", () => {
  const gone = "next-auth.session-token=; Path=/; Max-Age=0";
  expect(endsSession([gone, "aveli_hint=; Path=/; Max-Age=0"])).toBe(true);
  expect(endsSession(["__Host-next-auth.session-token=; Max-Age=0", "next-auth.csrf-token=x"])).toBe(true);
  expect(endsSession([gone, "aveli_seat=abc; Path=/"])).toBe(false);
  expect(endsSession([gone, "next-auth.session-token=abc"])).toBe(false);
  expect(endsSession(["aveli_hint=; Max-Age=0"])).toBe(false);
  expect(endsSession([])).toBe(false);
});

test("the answer that ends a session says so beside its cookies, and no other does", async () => {
  const origin = await listen(
    chain([clearSiteData], (request, response) => {
      response.setHeader("set-cookie", [`next-auth.session-token=${request.url?.slice(1)}; Path=/`, "a=b"]);
      response.end();
    }),
  );
  const left = await fetch(`${origin}/`);
  expect([left.headers.get("clear-site-data"), left.headers.getSetCookie()]).toEqual([
    siteData,
    ["next-auth.session-token=; Path=/", "a=b"],
  ]);
  expect((await fetch(`${origin}/abc`)).headers.get("clear-site-data")).toBeNull();
});
