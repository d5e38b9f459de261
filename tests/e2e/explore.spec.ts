import type { Page } from "@playwright/test";
import { expect, test } from "../support/journey";

const cards = (page: Page) => page.getByRole("main").getByRole("article");

/** On a phone the filters are folded away; elsewhere they stand open. */
async function unfold(page: Page) {
  const price = page.getByLabel("Pris");
  if (!(await price.isVisible())) await page.getByText(/^Filter/).click();
  await expect(price).toBeVisible();
}

async function narrowDown(page: Page) {
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Utforska" }).click();
  await page.waitForURL("/explore");
  await expect(page.getByText(/\d+ träffar/)).toBeVisible();

  await page.getByLabel("Sök ämne, ord eller värd").fill("asha");
  await page.getByRole("button", { name: "Sök" }).click();
  await expect(page).toHaveURL(/\/explore\?q=asha&/);
  await expect(page.getByRole("heading", { level: 1, name: "Sökning: asha" })).toBeVisible();

  await page.getByRole("link", { name: "Kurser", exact: true }).nth(1).click();
  await expect(page).toHaveURL("/explore?q=asha&kind=course");
  await expect(page.getByRole("link", { name: "Kurser", exact: true }).nth(1)).toHaveAttribute(
    "aria-current",
    "page",
  );

  await unfold(page);
  await page.getByLabel("Pris").selectOption("Gratis");
  await page.getByRole("button", { name: "Visa", exact: true }).click();
  await expect(page).toHaveURL(/q=asha&.*price=free/);
  for (const card of await cards(page).all()) await expect(card).toContainText("Gratis");
  await expect(page.getByLabel("Sök ämne, ord eller värd")).toHaveValue("asha");
}

test("a visitor finds by words and filters, keeps them in the address, and goes back", async ({
  page,
  look,
}) => {
  await narrowDown(page);
  await look("explore-filtered");

  const filtered = new URL(page.url());
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(`/en${filtered.pathname}${filtered.search}`);
  await page.goBack();
  await expect(page).toHaveURL(filtered.href);

  await page.goBack();
  await expect(page).toHaveURL("/explore?q=asha&kind=course");
  await unfold(page);
  await expect(page.getByLabel("Pris")).toHaveValue("");

  await page.goto("/explore?when=evenings&language=sv");
  await unfold(page);
  await expect(page.getByLabel("När")).toHaveValue("evenings");
  await expect(page.getByText("Närmast i tiden först")).toBeVisible();
  await look("explore-evenings");

  await cards(page).first().getByRole("link").click();
  await page.waitForURL("/seminars/*");
  await page.goBack();
  await expect(page).toHaveURL("/explore?when=evenings&language=sv");
});

test("what is misspelled is guessed at, and what is not there is said so", async ({ page, look }) => {
  await page.goto("/explore?q=kvälsro");
  await expect(page.getByText("Inga exakta träffar.")).toBeVisible();
  await expect(cards(page).first()).toBeVisible();
  await look("explore-guess");

  await page.goto("/en/explore?q=xyzzyx&kind=service");
  await expect(page.getByText("Nothing found")).toBeVisible();
  await look("explore-empty");
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page).toHaveURL("/en/explore");
});

test("the searches of old lead here for good", async ({ request }) => {
  const moved: [string, RegExp][] = [
    ["/courses/search?q=ro", /^\/explore\?.*kind=course/],
    ["/en/services/search?q=ro", /^\/en\/explore\?.*q=ro/],
    ["/seminars/search?q=ro&when=upcoming", /^\/explore\?.*kind=seminar/],
    ["/seminars/search?when=past&cursor=x", /^\/seminars\/past\/more\?.*cursor=x/],
  ];
  for (const [old, now] of moved) {
    const answer = await request.get(old, { maxRedirects: 0 });
    expect(answer.status(), old).toBe(308);
    expect(answer.headers().location, old).toMatch(now);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor finds in the same way", async ({ page }) => {
    await narrowDown(page);
    await page.goBack();
    await expect(page).toHaveURL("/explore?q=asha&kind=course");
  });
});
