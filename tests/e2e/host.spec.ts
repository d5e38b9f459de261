import { demoPassword, expect, newHost, signIn, test } from "../support/journey";

const asha = { email: "asha@aveli.test", password: demoPassword };

/** As the field for a time wants it: Swedish time, a few minutes from now. */
function soon(): string {
  const written = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "short",
  });
  return written.format(Date.now() + 20 * 60_000).replace(" ", "T");
}

test("a host sees who is coming", async ({ page, look }) => {
  await signIn(page, asha, "/studio");
  await look("studio");
  await page.getByRole("link", { name: "Stilla morgon" }).first().click();
  await expect(page.getByRole("heading", { name: "Deltagare" })).toBeVisible();
  await expect(page.getByText(/\d+ av 20 bokade/)).toBeVisible();
  await expect(page.getByText("@aveli.test")).toHaveCount(0);
  await look("studio-seminar");
});

test("a host plans a seminar, opens the room and ends it", async ({ page, request, look }, { project }) => {
  const title = `Kort paus, ${project.name}`;
  await signIn(page, await newHost(request, "Vera"), "/studio/seminars/new");
  await page.getByLabel("Rubrik").fill(title);
  await page.getByLabel("Sammanfattning").fill("Tio minuter på stolen där du sitter.");
  await page.getByLabel("Börjar").fill(soon());
  await page.getByLabel("Längd i minuter").fill("30");
  await page.getByLabel("Antal platser").fill("12");
  await page.getByLabel("Pris").fill("0");
  await look("studio-new");
  await page.getByRole("button", { name: "Spara utkast" }).click();

  await page.getByRole("button", { name: "Publicera" }).click();
  await expect(page.getByText("Ingen har bokat än.")).toBeVisible();
  await page.getByRole("link", { name: "Se sidan" }).click();
  await page.waitForURL("/seminars/**");
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await page.goBack();

  await page.getByRole("button", { name: "Öppna rummet" }).click();
  await page.waitForURL("/live/**");
  await page.getByRole("button", { name: "Gå in" }).click();
  await expect(page.locator("video").first()).toBeVisible();
  await look("room-host");
  await page.getByRole("button", { name: "Avsluta" }).click();
  await page.getByRole("button", { name: "Avsluta seminariet" }).click();
  await expect(page.getByRole("heading", { name: "Seminariet är slut" })).toBeVisible();
  await look("room-ended");
});
