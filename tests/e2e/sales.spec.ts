import { demoPassword, expect, newMember, payInSandbox, signIn, test } from "../support/journey";

const asha = { email: "asha@aveli.test", password: demoPassword };

test("a host sees what was sold, and takes it to the books", async ({ page, request, look }) => {
  const maja = await newMember(request, "Maja");
  await signIn(page, maja, "/checkout/course/andas");
  await page.getByRole("button", { name: "Köp – betala 690 kr" }).click();
  await payInSandbox(page);
  await expect(page.getByRole("heading", { name: "Kursen är din" })).toBeVisible();
  await page.context().clearCookies();

  await signIn(page, asha, "/studio");
  await page.getByRole("link", { name: "Försäljning" }).click();
  await expect(page.getByRole("heading", { name: "Försäljning", level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: /Andas/ }).first()).toBeVisible();
  await expect(page.getByText(maja.email)).toHaveCount(0);
  await page.getByText("Konton som används").click();
  await look("studio-sales");

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hämta SIE" }).click();
  expect((await download).suggestedFilename()).toMatch(/^aveli-20\d\d-\d\d\.si$/);
  const month =
    new URL(page.url()).searchParams.get("month") ?? (await page.getByLabel("Månad").inputValue());
  const csv = await page.request.get(`/api/sales/csv?month=${month}`);
  expect(csv.headers()["cache-control"]).toBe("private, no-store");
  expect(await csv.text()).toContain(";Försäljning;Kurs;Andas");
});

test("a host learns how to be paid, and comes back from there", async ({ page, look }, { project }) => {
  const host = project.name === "phone" ? "asha@aveli.test" : "elin@aveli.test";
  await signIn(page, { email: host, password: demoPassword }, "/studio/payouts");
  await expect(page.getByText(/Aveli behåller 10\s%/)).toBeVisible();
  await look("studio-payouts");
  await page.getByRole("button", { name: "Anslut konto hos Stripe" }).click();
  await page.waitForURL("**/studio/payouts?from=stripe");
  await expect(page.getByRole("button", { name: "Öppna Stripes översikt" })).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a month is chosen by its form", async ({ page }) => {
    await signIn(page, asha, "/studio/sales");
    const months = page.getByLabel("Månad");
    const chosen = await months.inputValue();
    await page.getByRole("button", { name: "Visa" }).click();
    await page.waitForURL(`**/studio/sales?month=${chosen}`);
    await page.goto("/studio/sales?month=2020-01");
    await expect(page.getByText("Inget såldes den här månaden")).toBeVisible();
    await expect(months).toHaveValue("2020-01");
  });
});
