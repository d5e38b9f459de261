import { demoPassword, expect, newMember, payInSandbox, signIn, test } from "../support/journey";

const publicPages = [
  ...["hosts/asha-lind", "privacy", "terms", "gdpr", "cookies", "accessibility", "contact", "withdraw"],
  "offline",
];

test("everyone can read the pages about Aveli", async ({ page, look }) => {
  for (const path of publicPages) {
    await page.goto(`/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await look(path.replace("/", "-"));
  }
});

test("what a member has of their own", async ({ page, look }) => {
  await signIn(page, { email: "maja@aveli.test", password: demoPassword });
  for (const path of ["profile", "settings", "orders"]) {
    await page.goto(`/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await look(`maja-${path}`);
  }
});

test("someone new meets empty pages that say what belongs there", async ({ page, request, look }) => {
  await signIn(page, await newMember(request, "Maja"));
  for (const path of ["home", "orders", "learn"]) {
    await page.goto(`/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await look(`empty-${path}`);
  }
});

test("English leads from the first page to the receipt", async ({ page, look }) => {
  await page.goto("/en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await look("en-start");
  await page.goto("/en/seminars/nordljus");
  await page.getByRole("link", { name: "Book a seat" }).click();
  await page.getByRole("main").getByRole("link", { name: "Create an account" }).click();
  await page.getByLabel("Display name").fill("Maja");
  await page.getByLabel("Email").fill(`${crypto.randomUUID()}@aveli.test`);
  await page.getByLabel("Password", { exact: true }).fill("quiet-water-in-may");
  await page.getByRole("checkbox", { name: /I accept/ }).check();
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("button", { name: "Buy – pay €25" }).click();
  await page.waitForURL("**/sandbox/checkout/**");
  await look("en-sandbox-checkout");
  await payInSandbox(page, /^Pay/);
  await expect(page).toHaveURL(/\/en\/orders\//);
  await expect(page.getByRole("heading", { name: "Your seat is ready" })).toBeVisible();
  await look("en-order-paid");
});

test.describe("at night", () => {
  test.use({ colorScheme: "dark" });

  test("public pages are dark and legible", async ({ page, look }) => {
    for (const path of ["/", "/seminars", "/seminars/stilla-morgon", "/courses/andas", "/login", "/terms"]) {
      await page.goto(path);
      await look(`night-${path.slice(1).replace("/", "-") || "start"}`);
    }
  });

  test("buying is dark and legible", async ({ page, request, look }) => {
    await signIn(page, await newMember(request, "Maja"), "/checkout/course/andas");
    await look("night-checkout");
    await page.getByRole("button", { name: /^Köp – betala/ }).click();
    await page.waitForURL("**/sandbox/checkout/**");
    await look("night-sandbox-checkout");
    await payInSandbox(page);
    await look("night-order-paid");
    await page.goto("/home");
    await look("night-home");
  });
});
