import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { demoPassword, expect, openLetter, signIn, test } from "../support/journey";

const admin = { email: "admin@aveli.test", password: demoPassword };

/** A picture as a camera gives it: large, and turned. */
const photo = () =>
  sharp({ create: { width: 1800, height: 2400, channels: 3, background: "#d9a77c" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

async function giveCover(page: Page): Promise<void> {
  const buffer = await photo();
  await page
    .getByLabel("Välj en egen bild")
    .setInputFiles({ name: "bild.jpg", mimeType: "image/jpeg", buffer });
  await page.getByRole("button", { name: "Spara bilden" }).click();
  await expect(page.getByText("Bilden är sparad.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ta bort bilden" })).toBeVisible();
}

/** Seen, and not only named in the page. */
async function seesCover(page: Page): Promise<void> {
  const picture = page.locator('main img[src^="/api/covers/"]').first();
  await expect(picture).toHaveAttribute("srcset", /\/480 480w, .+\/960 960w, .+\/1600 1600w/);
  await expect(picture).toHaveJSProperty("complete", true);
  await expect(picture).not.toHaveJSProperty("naturalWidth", 0);
}

test("from sign-up to a seminar with more dates, a course and a service on sale", async ({ page, look }, {
  project,
}) => {
  const tove = {
    email: `${randomUUID()}@aveli.test`,
    password: "stilla-vatten-i-maj",
    name: `Tove ${project.name}`,
  };

  await test.step("an account, and an application", async () => {
    await page.goto("/register?next=%2Fprofile");
    await page.getByLabel("Visningsnamn").fill(tove.name);
    await page.getByLabel("Mejladress").fill(tove.email);
    await page.getByLabel("Lösenord", { exact: true }).fill(tove.password);
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Skapa konto" }).click();
    await page.waitForURL("/profile");
    await openLetter(page, "Bekräfta din mejladress", tove.email);
    await page.getByRole("main").getByRole("link", { name: "/verify-email" }).click();
    await page.getByRole("button", { name: "Bekräfta adressen" }).click();
    await expect(page.getByText("Adressen är bekräftad")).toBeVisible();
    await page.goto("/profile/host");
    await page.getByLabel("Vad vill du lära ut?").fill("Stilla sittande, kurser i andning och samtal.");
    await page.getByLabel("Vem är du?").fill("Jag har lett en liten grupp i Falun i sex år.");
    await page.getByLabel(/godkänner villkoren/).check();
    await page.getByRole("button", { name: "Skicka ansökan" }).click();
    await expect(page.getByRole("heading", { name: "Vi läser din ansökan" })).toBeVisible();
    await page.context().clearCookies();
  });

  await test.step("an admin says yes", async () => {
    await signIn(page, admin, "/admin/applications?status=pending");
    await page.getByRole("link", { name: tove.name }).click();
    await page.getByRole("button", { name: "Godkänn ansökan" }).click();
    await expect(page.getByRole("main").getByText("Godkänd")).toBeVisible();
    await page.context().clearCookies();
  });

  await test.step("who sells", async () => {
    await signIn(page, tove, "/studio/seller");
    await page.getByLabel("Namn eller företagsnamn").fill("Tove Stillhet");
    await page.getByLabel(/Organisationsnummer/).fill("556016-0680");
    await page.getByLabel("Gatuadress").fill("Påhittade gatan 1");
    await page.getByLabel("Postnummer").fill("791 00");
    await page.getByLabel("Ort").fill("Falun");
    await page.getByRole("button", { name: "Spara" }).click();
    await expect(page.getByText("Sparat.")).toBeVisible();
  });

  await test.step("a seminar with a picture, four weeks in a row", async () => {
    const title = `Måndagsro, ${project.name}`;
    await page.goto("/studio/seminars/new");
    await page.getByLabel("Rubrik").fill(title);
    await page.getByLabel("Sammanfattning").fill("Vi sitter stilla tillsammans en stund i veckan.");
    await page.getByLabel("Pris").fill("150");
    await page.getByRole("button", { name: "Spara utkast" }).click();
    await page.waitForURL(/\/studio\/seminars\/[0-9a-f-]{36}$/);
    await giveCover(page);
    await page.getByLabel("Hur ofta").selectOption("1");
    await page.getByLabel("Antal tillfällen totalt").fill("4");
    await page.getByRole("button", { name: "Skapa tillfällena" }).click();
    await expect(page.getByText("4 tillfällen")).toBeVisible();
    await look("new-host-seminar");
    await page.getByRole("link", { name: "Se sidan" }).click();
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    const dates = page.getByRole("region", { name: "Fler tillfällen" }).getByRole("listitem");
    await expect(dates.filter({ hasText: "20 platser kvar av 20" })).toHaveCount(3);
    await seesCover(page);
    await look("new-host-seminar-page");
  });

  await test.step("a course with a lesson that all may try", async () => {
    const title = `Andas ut, ${project.name}`;
    await page.goto("/studio/courses/new");
    await page.getByLabel("Rubrik").fill(title);
    await page.getByLabel("Sammanfattning").fill("Fyra korta lektioner om utandningen.");
    await page.getByLabel("Beskrivning").fill("Vi börjar med att bara lägga märke till.");
    await page.getByLabel("Pris").fill("290");
    await page.getByRole("button", { name: "Spara utkast" }).click();
    await page.waitForURL(/\/studio\/courses\/[0-9a-f-]{36}$/);
    const course = page.url();
    await page.getByLabel("Ny lektion").fill("Börja här");
    await page.getByRole("button", { name: "Lägg till lektion" }).click();
    await page.getByRole("link", { name: "Börja här" }).click();
    await page.waitForURL(/\/lessons\//);
    await page.getByLabel("Öppen för alla").check();
    await page.getByRole("button", { name: "Spara lektionen" }).click();
    await expect(page.getByText("Sparat.")).toBeVisible();
    await page.goto(course);
    await giveCover(page);
    await page.getByRole("button", { name: "Publicera" }).click();
    await expect(page.getByRole("main").getByText("Publicerad", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Se sidan" }).click();
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    await seesCover(page);
    await look("new-host-course-page");
  });

  await test.step("a service with hours", async () => {
    const title = `Samtal, ${project.name}`;
    await page.goto("/studio/services/new");
    await page.getByLabel("Rubrik").fill(title);
    await page.getByLabel("Sammanfattning").fill("Vi talar om det du vill i tre kvart.");
    await page.getByLabel("Längd i minuter").fill("45");
    await page.getByLabel("Pris").fill("600");
    await page.getByRole("button", { name: "Spara utkast" }).click();
    await page.waitForURL(/\/studio\/services\/[0-9a-f-]{36}$/);
    await page.getByLabel("Tisdag").fill("9–12");
    await page.getByLabel("Torsdag").fill("13–17");
    await page.getByRole("button", { name: "Spara tiderna" }).click();
    await expect(page.getByText("Sparat.").first()).toBeVisible();
    await giveCover(page);
    await page.getByRole("button", { name: "Publicera" }).click();
    await expect(page.getByText("Ingen har köpt än").first()).toBeVisible();
    await look("new-host-service");
    await page.getByRole("link", { name: "Se sidan" }).click();
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    await seesCover(page);
  });

  await test.step("all of it on the host's own page", async () => {
    await page.getByRole("link", { name: tove.name }).first().click();
    await expect(page.getByRole("heading", { name: tove.name, level: 1 })).toBeVisible();
    for (const title of ["Måndagsro", "Andas ut", "Samtal"]) {
      await expect(page.getByRole("link", { name: `${title}, ${project.name}` }).first()).toBeVisible();
    }
    await look("new-host-page");
  });
});
