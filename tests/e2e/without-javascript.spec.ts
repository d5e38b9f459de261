import { expect, newMember, payInSandbox, signInByForm, test } from "../support/journey";

test.use({ javaScriptEnabled: false });

test("signing in and buying work before any script does", async ({ page, request }) => {
  const maja = await newMember(request, "Maja");
  await page.goto("/login?next=/checkout/course/andas");
  await page.getByLabel("Mejladress").fill(maja.email);
  await page.getByLabel("Lösenord", { exact: true }).fill("inte det rätta");
  await page.getByRole("main").getByRole("button", { name: "Logga in" }).click();
  await expect(page.getByRole("alert")).not.toBeEmpty();

  await signInByForm(page, maja, "/checkout/course/andas");
  await page.getByLabel("Jag vill att kursen öppnas direkt.").check();
  await page.getByRole("button", { name: "Köp – betala 690 kr" }).click();
  await expect(page.getByText("Kryssa båda rutorna")).toBeVisible();
  await expect(page.getByLabel("Jag vill att kursen öppnas direkt.")).toBeChecked();
  await page.getByLabel("Jag förstår att jag då inte kan ångra köpet.").check();
  await page.getByRole("button", { name: "Köp – betala 690 kr" }).click();

  await payInSandbox(page);
  await expect(page.getByRole("heading", { name: "Kursen är din" })).toBeVisible();
  await page.getByRole("link", { name: "Till kursen" }).click();
  await page.getByRole("link", { name: "Börja läsa" }).click();
  await expect(page.getByText("Lektion 1 av 6")).toBeVisible();
});
