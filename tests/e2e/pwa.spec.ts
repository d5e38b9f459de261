import type { Page } from "@playwright/test";
import { demoPassword, expect, signIn, test } from "../support/journey";
import { startReleases } from "../support/releases";

const kept = /^\/(_next\/static\/.+|offline|en\/offline|favicon\.ico|icons\/(mark\.svg|icon-192\.png))$/;

/** On a page that prefetches nothing: such requests would fail without a network, and put off the look for a new version. */
async function installWorker(page: Page, origin = "") {
  await page.goto(`${origin}/offline`);
  await page.evaluate(async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    const worker = active ?? waiting ?? installing;
    if (worker?.state === "activated") return;
    await new Promise((resolve) => worker?.addEventListener("statechange", resolve, { once: true }));
  });
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
}

function storedAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const stores = await Promise.all(names.map((name) => caches.open(name)));
    const requests = await Promise.all(stores.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => url.replace(location.origin, ""));
  });
}

test("without a network every page is answered calmly, in its own language", async ({ page, context }) => {
  await installWorker(page);
  await context.setOffline(true);

  await page.goto("/seminars?q=andning");
  await expect(page.getByRole("heading", { level: 1, name: "Du är utan nät" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");

  await page.goto("/en/home");
  await expect(page.getByRole("heading", { level: 1, name: "You’re offline" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  await page.goto("/gdpr");
  await context.setOffline(false);
  await page.getByRole("link", { name: "Försök igen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dina rättigheter" })).toBeVisible();
});

test("nothing of a person who was signed in is left in the browser's store", async ({ page, context }) => {
  await installWorker(page);
  await signIn(page, { email: "bjorn@aveli.test", password: demoPassword });
  for (const path of ["/home", "/orders", "/profile", "/seminars"]) await page.goto(path);
  await page.evaluate(async () => {
    for (const path of ["/api/me", "/api/orders", "/api/feed"]) await (await fetch(path)).text();
  });

  const addresses = await storedAddresses(page);
  expect(addresses).toContain("/offline");
  expect(addresses.filter((address) => !kept.test(address))).toEqual([]);

  await context.setOffline(true);
  await page.goto("/home");
  await expect(page.getByRole("heading", { level: 1, name: "Du är utan nät" })).toBeVisible();
  await expect(page.getByText("Björn")).toHaveCount(0);
});

test("a new version is offered, waits, and takes over once", async ({ page, baseURL }) => {
  const releases = await startReleases(String(baseURL));
  try {
    await installWorker(page, releases.url);
    await page.evaluate(async () => {
      await caches.open("aveli-of-last-year");
    });
    let loads = 0;
    page.on("load", () => {
      loads += 1;
    });
    const notice = page.getByRole("status").filter({ hasText: "En ny version av Aveli är klar." });

    releases.publish();
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await notice.getByRole("button", { name: "Senare" }).click();
    await expect(notice).toHaveCount(0);
    expect(loads).toBe(0);

    await page.reload();
    await notice.getByRole("button", { name: "Uppdatera" }).click();
    await expect(notice).toHaveCount(0);
    await expect.poll(() => loads).toBe(2);
    await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);

    await page.waitForTimeout(2_000);
    expect(loads).toBe(2);
    await expect(notice).toHaveCount(0);
  } finally {
    releases.close();
  }
});

test("the manifest names icons that exist, in the size it says", async ({ request, page }) => {
  const manifest = await (await request.get("/manifest.webmanifest")).json();
  await page.goto("/privacy");
  for (const { src, sizes } of [...manifest.icons, ...(manifest.screenshots ?? [])]) {
    const size = await page.evaluate(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
      return `${width}x${height}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
  for (const { url } of manifest.shortcuts) expect((await request.get(url)).ok(), url).toBe(true);
});

test.describe("on an iPhone", () => {
  test.use({
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
  });

  test("the install button shows how it is done, and gets the focus back", async ({ page }) => {
    await page.goto("/");
    const install = page.getByRole("button", { name: "Installera appen" });
    await install.click();
    const guide = page.getByRole("dialog", { name: "Lägg Aveli på hemskärmen" });
    await expect(guide.getByRole("listitem")).toHaveText([
      /Tryck på Dela/,
      /Lägg till på hemskärmen/,
      /Tryck på Lägg till/,
    ]);

    await page.keyboard.press("Escape");
    await expect(guide).toBeHidden();
    await expect(install).toBeFocused();

    await install.click();
    await guide.getByRole("button", { name: "Stäng" }).click();
    await expect(guide).toBeHidden();
    await expect(install).toBeFocused();
  });
});
