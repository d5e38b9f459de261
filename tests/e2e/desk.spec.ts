import { demoPassword, expect, signIn, test } from "../support/journey";

/** What stands in columns or tables where there is room, by whose page it is. */
const pages: Record<string, readonly string[]> = {
  "bjorn@aveli.test": [
    ...["/home", "/orders", "/profile", "/settings", "/learn", "/checkout/seminar/stilla-morgon"],
    ...["/live/kvallsro", "/courses/andas", "/services/samtal-45", "/hosts/asha-lind"],
  ],
  "asha@aveli.test": [
    ...["/studio/seminars/new", "/studio/courses/new", "/studio/services/new", "/studio/sales"],
    ...["/studio/payouts", "/studio/coupons", "/studio/reviews", "/studio/courses"],
  ],
  "admin@aveli.test": [
    ...["/admin", "/admin/people", "/admin/orders", "/admin/items", "/admin/audit", "/admin/events"],
  ],
};

for (const [email, paths] of Object.entries(pages)) {
  test(`the pages of ${email} stand well on a desk`, async ({ page, look }) => {
    await signIn(page, { email, password: demoPassword });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
      await look(`desk${path.replaceAll("/", "-")}`);
    }
  });
}

test("what one has bought stands well on a desk", async ({ page, look }) => {
  await signIn(page, { email: "bjorn@aveli.test", password: demoPassword }, "/orders");
  await page.getByRole("main").getByRole("list").getByRole("link").first().click();
  await page.waitForURL("/orders/*");
  await look("desk-order");
});
