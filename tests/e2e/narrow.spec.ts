import { chromium, expect, test } from "@playwright/test";
import { startApp, type TestApp } from "../support/app";
import { type Caller, clientOf } from "../support/client";
import { everyPage, fillAddresses, type Role } from "../support/every-page";
import { longName, plantLongWords } from "../support/long-words";

/** A watch's telephone, a folded one, a common one. */
const widths = [390, 344, 320];
/** Wider than our own by a fifth, on every system. */
const wideLetters = '* { font-family: "DejaVu Sans", Verdana, sans-serif !important }';

let app: TestApp;

test.beforeAll(async () => {
  app = await startApp({}, plantLongWords);
});
test.afterAll(() => app?.stop());

test("no page scrolls sideways on a small telephone, with long words and other letters than ours", async ({
  launchOptions,
}) => {
  test.setTimeout(900_000);
  // A route that refuses them would also have every other file fetched and read anew for each page.
  const args = [...(launchOptions.args ?? []), "--disable-remote-fonts"];
  const browser = await chromium.launch({ ...launchOptions, args });
  const client = clientOf(app.url);
  const callers: Record<Role, Caller | null> = {
    visitor: null,
    guest: await client.register(longName),
    host: await client.signIn("asha@aveli.test"),
    admin: await client.signIn("admin@aveli.test"),
  };
  const { guest, host } = callers as Record<Role, Caller>;
  const addresses = await fillAddresses({ client, databaseUrl: app.databaseUrl, guest, host });
  const pages = everyPage().map(({ pattern, role }) => ({ role, visits: addresses[pattern] ?? [pattern] }));
  expect(pages.flatMap(({ visits }) => visits).filter((address) => address.includes("["))).toEqual([]);

  const wide: string[] = [];
  for (const [role, caller] of Object.entries(callers)) {
    const context = await browser.newContext({
      baseURL: app.url,
      hasTouch: true,
      isMobile: true,
      locale: "sv-SE",
    });
    const url = app.url;
    if (caller) {
      const [name = "", value = ""] = caller.cookie.split(/=(.*)/);
      await context.addCookies([
        { name, value, url },
        { name: "aveli_hint", value: role === "host" ? "host" : "1", url },
      ]);
    }
    await context.addInitScript((css) => {
      const letters = new CSSStyleSheet();
      letters.replaceSync(css);
      document.adoptedStyleSheets = [letters];
    }, wideLetters);
    const page = await context.newPage();
    for (const address of pages.filter((each) => each.role === role).flatMap(({ visits }) => visits)) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBeLessThan(500);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const found = await page.evaluate(tooWide, width);
        if (found.length > 0) wide.push(`${address} at ${width} px: ${found.join(" ")}`);
      }
    }
    await context.close();
  }
  await browser.close();
  expect(wide).toEqual([]);
});

/** What reaches beyond the width, innermost first, of a page that can be scrolled there; and tabs that are cut. */
function tooWide(width: number): string[] {
  const say = (element: Element) =>
    `<${element.localName} class="${element.getAttribute("class")}">${element.textContent?.slice(0, 50)}`;
  const cut = [...document.querySelectorAll("[data-tab-bar] a")].filter((tab) => {
    const { left, right } = tab.getBoundingClientRect();
    return left < 0 || right > width + 0.5 || tab.scrollWidth > tab.clientWidth;
  });
  if (document.documentElement.scrollWidth <= width) return cut.map(say);
  const reaches = (element: Element) =>
    element.getBoundingClientRect().right > width + 0.5 && !element.closest("[data-tab-bar]");
  const beyond = [...document.body.querySelectorAll("*")].filter(
    (element) => reaches(element) && ![...element.children].some(reaches),
  );
  return [...cut, ...beyond.slice(0, 3)].map(say);
}

test("letters that come late move nothing", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: app.url, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  let letGo = () => {};
  const isTime = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\.woff2/, async (route) => {
    await isTime;
    await route.continue();
  });
  await page.addInitScript({ path: "tests/bench/note-paint.js" });
  await page.goto("/seminars/stilla-morgon", { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  const hasStandIn = await page.evaluate(() =>
    [...document.fonts].some(({ family, status }) => /Stand-in/.test(family) && status === "loaded"),
  );
  test.skip(!hasStandIn, "neither Arial nor Liberation Sans is installed here");
  letGo();
  await page.evaluate(() => document.fonts.ready);
  const came = await page.evaluate(
    () => [...document.fonts].filter(({ status }) => status === "loaded").length,
  );
  expect(came).toBeGreaterThan(2);
  await page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(() => resolve(true))));
  const shift = await page.evaluate(() => (window as unknown as { paint: { shift: number } }).paint.shift);
  expect(shift).toBeLessThan(0.005);
  await context.close();
});
