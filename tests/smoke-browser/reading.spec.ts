import { expect, test } from "../support/journey";

/** Each of the catalogues has its items, or says that there are none. */
const catalogues = ["/seminars", "/courses", "/services", "/explore"];

test("the first page leads to what can be taken part in", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Se seminarierna" }).first().click();
  await page.waitForURL("**/seminars");
  await expect(page.getByRole("heading", { level: 1, name: "Seminarier" })).toBeVisible();
});

test("every catalogue shows its items, and the first of them opens, or it says that it is empty", async ({
  page,
}) => {
  for (const path of catalogues) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("Just nu når vi inte databasen")).toHaveCount(0);
    const cards = page.getByRole("main").getByRole("article");
    const isEmpty = page.getByText(
      /^(Inget är planerat just nu|Inga kurser än|Inga enskilda möten än|Här är det stilla just nu)$/,
    );
    await expect(cards.first().or(isEmpty.first())).toBeVisible();
    if ((await cards.count()) === 0) continue;
    const title = String(await cards.first().getByRole("heading").textContent());
    await cards.first().getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
});

test("who searches for what is not there is told so", async ({ page }) => {
  await page.goto("/explore");
  await page.getByLabel("Sök ämne, ord eller värd").fill("xyzzyxqj");
  await page.getByRole("button", { name: "Sök" }).click();
  await expect(page).toHaveURL(/[?&]q=xyzzyxqj/);
  await expect(page.getByText("Inget hittades")).toBeVisible();
});

test("another language keeps the page and what was asked of it", async ({ page }) => {
  await page.goto("/explore?kind=course");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/explore\?kind=course$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("terms, privacy and how to reach us can be read in both languages", async ({ page }) => {
  for (const path of ["/terms", "/privacy", "/gdpr", "/cookies", "/contact", "/accessibility", "/withdraw"]) {
    for (const prefix of ["", "/en"]) {
      const answer = await page.goto(prefix + path);
      expect(answer?.status(), prefix + path).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  }
});

test("what is one's own asks who one is, and remembers where one was going", async ({ page }) => {
  for (const path of ["/home", "/orders", "/profile", "/studio"]) {
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`/login\\?next=${encodeURIComponent(path)}$`));
    await expect(page.getByLabel("Mejladress")).toBeVisible();
  }
});

test.describe("what is not there", () => {
  test.use({ refusals: /status of 404/ });

  test("is said to be missing, in the language of the address", async ({ page }) => {
    for (const [path, words] of [
      ["/seminars/finns-inte", "Sidan finns inte"],
      ["/en/nowhere", "This page doesn’t exist"],
    ] as const) {
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.getByRole("heading", { name: words })).toBeVisible();
    }
  });
});

test("the server is ready, and its doors are marked", async ({ request }) => {
  const ready = await request.get("/api/ready");
  expect(ready.status(), await ready.text()).toBe(200);
  for (const path of [
    "/api/openapi.json",
    "/manifest.webmanifest",
    "/robots.txt",
    "/sitemap.xml",
    "/sw.js",
  ]) {
    expect((await request.get(path)).status(), path).toBe(200);
  }
  const headers = (await request.get("/")).headers();
  expect(headers["content-security-policy"]).toContain("script-src");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
});
