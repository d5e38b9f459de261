import { demoPassword, expect, signIn, test } from "../support/journey";
import { startReleases } from "../support/releases";

test.use({
  refusals: /Failed to load resource|ERR_INTERNET_DISCONNECTED|server responded with a status of 4/,
});

const asha = { email: "asha@aveli.test", password: demoPassword };

test("a form stays without network, session or its release, and its draft comes back", async ({
  page,
  context,
  baseURL,
}) => {
  const releases = await startReleases(String(baseURL));
  try {
    await signIn(page, asha);
    await page.goto(`${releases.url}/studio/seminars/new`);
    const title = page.getByLabel("Rubrik");
    const description = page.getByLabel("Beskrivning", { exact: true });
    const text = "Det här ska inte försvinna. ".repeat(30).trim();
    await title.fill("Ett utkast som blir kvar");
    await page.getByLabel("Sammanfattning").fill("Kort om det.");
    await description.fill(text);
    await page.getByLabel("Börjar").fill("2031-03-04T18:00");
    await page.getByLabel("Längd i minuter").fill("60");
    await page.getByLabel("Antal platser").fill("12");
    await page.getByLabel(/^Pris/).fill("0");
    const create = page.getByRole("main").getByRole("button", { name: "Spara utkast" });

    await context.setOffline(true);
    await create.click();
    await expect(page.getByRole("alert").filter({ hasText: "Du är utan nät" })).toContainText(
      "Inget skickades",
    );
    await expect(description).toHaveValue(text);
    await context.setOffline(false);

    await context.clearCookies();
    await create.click();
    const refused = page.getByRole("alert").filter({ hasText: "Du är inte inloggad" });
    const [beside] = await Promise.all([
      context.waitForEvent("page"),
      refused.getByRole("link", { name: "Logga in i en ny flik" }).click(),
    ]);
    await beside.getByLabel("Mejladress").fill(asha.email);
    await beside.getByLabel("Lösenord", { exact: true }).fill(asha.password);
    await beside.getByRole("main").getByRole("button", { name: "Logga in" }).click();
    await beside.waitForURL((url) => url.pathname !== "/login");
    await beside.close();
    await expect(title).toHaveValue("Ett utkast som blir kvar");
    await create.click();
    await page.waitForURL(/\/studio\/seminars\/[\w-]{36}$/);
    await expect(description).toHaveValue(text);

    const save = page.getByRole("main").getByRole("button", { name: "Spara ändringar" });
    await description.fill(`${text} Och mer.`);
    releases.publishOtherActions();
    await save.click();
    const outdated = page.getByRole("alert").filter({ hasText: "Sidan behöver laddas om" });
    await outdated.getByRole("button", { name: "Ladda om, och behåll det du skrev" }).click();
    await expect(page.getByText("Det du skrev senast står kvar här")).toBeVisible();
    await expect(description).toHaveValue(`${text} Och mer.`);
    await save.click();
    await expect(page.getByRole("status").filter({ hasText: "Sparat" })).toBeVisible();
    await expect(description).toHaveValue(`${text} Och mer.`);

    await page.goto(`${releases.url}/studio/seminars/new`);
    await title.fill("Ännu ett");
    await page.reload();
    await expect(page.getByText("Det du skrev senast står kvar här")).toBeVisible();
    await expect(title).toHaveValue("Ännu ett");
    await page.getByRole("button", { name: "Ångra, visa det sparade" }).click();
    await expect(title).toHaveValue("");
    await page.goto(`${releases.url}/home`);
    await page.goto(`${releases.url}/studio/seminars/new`);
    await expect(title).toHaveValue("");
  } finally {
    releases.close();
  }
});
