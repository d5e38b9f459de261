import { demoPassword, expect, signIn, test } from "../support/journey";

test.use({
  refusals: /Failed to load resource|ERR_INTERNET_DISCONNECTED|server responded with a status of 4/,
});

test("a form stays when the network is gone or the session has ended, and its draft comes back", async ({
  page,
  context,
}) => {
  await signIn(page, { email: "asha@aveli.test", password: demoPassword }, "/studio/seminars/new");
  const title = page.getByLabel("Rubrik");
  const text = "Det här ska inte försvinna. ".repeat(30).trim();
  await title.fill("Ett utkast som blir kvar");
  await page.getByLabel("Sammanfattning").fill("Kort om det.");
  await page.getByLabel("Beskrivning", { exact: true }).fill(text);
  await page.getByLabel("Börjar").fill("2031-03-04T18:00");
  await page.getByLabel("Längd i minuter").fill("60");
  await page.getByLabel("Antal platser").fill("12");
  await page.getByLabel(/^Pris/).fill("0");
  const save = page.getByRole("main").getByRole("button", { name: "Spara utkast" });

  await context.setOffline(true);
  await save.click();
  await expect(page.getByRole("alert").filter({ hasText: "Du är utan nät" })).toContainText(
    "Inget skickades",
  );
  await expect(page.getByLabel("Beskrivning", { exact: true })).toHaveValue(text);
  await context.setOffline(false);

  const cookies = await context.cookies();
  await context.clearCookies();
  await save.click();
  const refused = page.getByRole("alert").filter({ hasText: "Du är inte inloggad" });
  await expect(refused.getByRole("link", { name: "Logga in i en ny flik" })).toHaveAttribute(
    "target",
    "_blank",
  );
  await expect(title).toHaveValue("Ett utkast som blir kvar");
  await context.addCookies(cookies);

  await page.reload();
  await expect(page.getByText("Det du skrev senast står kvar här")).toBeVisible();
  await expect(page.getByLabel("Beskrivning", { exact: true })).toHaveValue(text);
  await page.getByRole("button", { name: "Ångra, visa det sparade" }).click();
  await expect(title).toHaveValue("");
  await page.goto("/home");
  await page.goto("/studio/seminars/new");
  await expect(title).toHaveValue("");
});
