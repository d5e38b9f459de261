import { randomUUID } from "node:crypto";
import { expect, payInSandbox, test } from "../support/journey";

const password = "granarna vid tysta vatten";

test("a newcomer registers, buys a course, finds it again and leaves nothing behind", async ({ page }) => {
  await page.goto("/courses");
  const isSandbox = await page.getByText("Det här är en testmiljö. Inga pengar rör sig.").isVisible();
  test.skip(!isSandbox, "this Aveli does not say that no money moves: nothing is bought here");
  const course = page.getByRole("main").getByRole("article").first();
  test.skip((await course.count()) === 0, "there is no course to buy");
  const title = String(await course.getByRole("heading").textContent());
  await course.getByRole("link").click();
  await page.getByRole("link", { name: "Köp kursen" }).click();

  await page.getByRole("main").getByRole("link", { name: "Skapa konto" }).click();
  await page.getByLabel("Visningsnamn").fill("Rökprov");
  await page.getByLabel("Mejladress").fill(`rokprov-${randomUUID()}@aveli.test`);
  await page.getByLabel("Lösenord", { exact: true }).fill(password);
  await page.getByRole("checkbox", { name: /Jag godkänner/ }).check();
  await page.getByRole("button", { name: "Skapa konto" }).click();

  await page.waitForURL("**/checkout/course/*");
  const pay = page.getByRole("button", { name: /^Köp – betala/ });
  await pay.click();
  await payInSandbox(page);
  await expect(page.getByRole("heading", { name: "Kursen är din" })).toBeVisible();
  await page.goto("/orders");
  await expect(page.getByRole("main").getByRole("link", { name: title })).toBeVisible();

  await page.goto("/settings");
  await page.getByText("Jag vill radera mitt konto").click();
  await page.getByLabel("Ditt lösenord").fill(password);
  await page.getByRole("button", { name: "Radera kontot för gott" }).click();
  await page.waitForURL((url) => url.pathname === "/");
});
