import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { demoPassword, expect, lookAt, newMember, payInSandbox, signIn, test } from "../support/journey";

const asha = { email: "asha@aveli.test", password: demoPassword };

const picture = readFileSync("public/icons/icon-512.png");
const program = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(20_000, 1)]);

/** Half a minute of silence. */
function silence(): Buffer {
  const rate = 8_000;
  const sound = Buffer.alloc(44 + 30 * rate, 128);
  sound.write("RIFF", 0, "latin1");
  sound.writeUInt32LE(sound.byteLength - 8, 4);
  sound.write("WAVEfmt ", 8, "latin1");
  sound.set([16, 0, 0, 0, 1, 0, 1, 0], 16);
  sound.writeUInt32LE(rate, 24);
  sound.writeUInt32LE(rate, 28);
  sound.set([1, 0, 8, 0], 32);
  sound.write("data", 36, "latin1");
  sound.writeUInt32LE(30 * rate, 40);
  return sound;
}

/** Another device, with nobody signed in. */
async function device(browser: Browser, baseURL: string | undefined, viewport: Page["viewportSize"]) {
  const context = await browser.newContext({
    baseURL,
    viewport: viewport(),
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
  });
  return context.newPage();
}

const positionOf = (page: Page) =>
  page.locator("audio").evaluate((audio) => Math.floor((audio as HTMLAudioElement).currentTime));

const widthOfMoon = (page: Page) =>
  page.getByRole("img", { name: "En måne" }).evaluate((image) => (image as HTMLImageElement).naturalWidth);

const titlesIn = (page: Page) => page.getByRole("main").locator("ol a").allTextContents();

test.use({ refusals: /status of (409|415)|ERR_CONNECTION_RESET/ });

async function addLesson(page: Page, section: string, title: string) {
  const field = page.getByLabel(`Ny lektion i ${section}`);
  await field.fill(title);
  await field.press("Enter");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
}

async function sendFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.getByLabel("Lägg till filer").setInputFiles(file);
  await page.getByRole("button", { name: "Ladda upp" }).click();
}

test("a host writes a course; a member buys it, learns, leaves, and goes on where they stopped", async ({
  page,
  request,
  browser,
  baseURL,
  look,
}, { project }) => {
  const title = `Stilla kväll, ${project.name}`;
  await signIn(page, asha, "/studio/courses");
  await look("studio-courses");
  await page.getByRole("link", { name: "Ny kurs" }).click();
  await page.getByLabel("Rubrik").fill(title);
  await page.getByLabel("Sammanfattning").fill("Tre korta stunder för kvällen.");
  await page.getByLabel("Pris").fill("120");
  await look("studio-course-new");
  await page.getByRole("button", { name: "Spara utkast" }).click();

  await expect(page.getByRole("heading", { name: "Innan du publicerar" })).toBeVisible();
  await page.getByRole("button", { name: "Publicera" }).click();
  await expect(page.getByText("Lägg till minst en lektion först.")).toBeVisible();

  await page.getByText("Ny del", { exact: true }).click();
  for (const section of ["Grunden", "Vidare"]) {
    await page.getByLabel("Delens rubrik").last().fill(section);
    await page.getByRole("button", { name: "Lägg till del" }).click();
    await expect(page.getByRole("heading", { name: section })).toBeVisible();
  }
  await addLesson(page, "Grunden", "Första stunden");
  await addLesson(page, "Vidare", "Andra stunden");
  await addLesson(page, "Vidare", "Tredje stunden");
  const up = page.getByRole("button", { name: "Flytta upp: Tredje stunden" });
  await up.press("Enter");
  await expect.poll(() => titlesIn(page)).toEqual(["Första stunden", "Tredje stunden", "Andra stunden"]);
  await expect(up).toBeFocused();
  await look("studio-course");

  await page.getByRole("link", { name: "Första stunden" }).click();
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  await text.click();
  const bold = page.getByRole("button", { name: "Fet" });
  await bold.click();
  await expect(bold).toHaveAttribute("aria-pressed", "true");
  await expect(text).toBeFocused();
  await page.keyboard.type("Lugn");
  await bold.click();
  await expect(bold).toHaveAttribute("aria-pressed", "false");
  await expect(text).toBeFocused();
  await page.keyboard.type(" i hela kroppen.");
  await page.keyboard.press("Enter");
  await page.getByLabel("Öppen för alla").check();
  await page.getByRole("button", { name: "Spara lektionen" }).click();
  await expect(page.getByText("Sparat.")).toBeVisible();

  await sendFile(page, { name: "yoga.mp4", mimeType: "video/mp4", buffer: program });
  await expect(page.getByText("En lektion tar film (MP4, MOV, WebM)")).toBeVisible();
  await page.route("**/api/media/*/content", (route) => route.abort("connectionreset"), { times: 2 });
  await sendFile(page, { name: "Klang.wav", mimeType: "audio/wav", buffer: silence() });
  await expect(page.getByText("Väntar på anslutning och fortsätter automatiskt.")).toBeVisible();
  await look("studio-lesson-sending");
  await expect(page.locator("audio")).toBeVisible();
  await sendFile(page, { name: "Måne.png", mimeType: "image/png", buffer: picture });
  await expect(page.getByRole("img", { name: "Måne.png" })).toBeVisible();

  await text.press("Control+End");
  await page.getByRole("button", { name: "Bild", exact: true }).click();
  await page.getByLabel("Beskrivning").fill("En måne");
  await look("studio-lesson-picture");
  await page.getByRole("button", { name: "Sätt in" }).click();
  await expect(text.getByRole("img", { name: "En måne" })).toBeVisible();
  await page.getByRole("button", { name: "Spara lektionen" }).click();
  await expect(page.getByText("Sparat.")).toBeVisible();
  await look("studio-lesson");

  await page.getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: "Se som köpare" }).click();
  await expect(page.getByText("Bara du ser den.")).toBeVisible();
  await page.getByRole("link", { name: "Tillbaka till redigering" }).click();
  await page.getByRole("button", { name: "Publicera" }).click();
  await expect(page.getByText("Publicerad", { exact: true })).toBeVisible();
  const address = String(await page.getByRole("link", { name: "Se sidan" }).getAttribute("href"));
  const slug = address.split("/").at(-1);

  const visitor = await device(browser, baseURL, () => page.viewportSize());
  await visitor.goto(address);
  await expect(visitor.getByRole("heading", { name: "Grunden" })).toBeVisible();
  await visitor.getByRole("link", { name: "Första stunden" }).click();
  await expect(visitor.getByText("Du läser en lektion som är öppen för alla.")).toBeVisible();
  await expect(visitor.locator("strong", { hasText: "Lugn" })).toBeVisible();
  await expect.poll(() => widthOfMoon(visitor)).toBe(512);
  await lookAt(visitor, `${project.outputDir}/pages/${project.name}/lesson-open.png`);
  await visitor.context().close();

  await page.context().clearCookies();
  await signIn(page, await newMember(request, "Maja"), `/checkout/course/${slug}`);
  await page.getByLabel("Jag vill att kursen öppnas direkt.").check();
  await page.getByLabel("Jag förstår att jag då inte kan ångra köpet.").check();
  await page.getByRole("button", { name: /^(Köp|Betala)/ }).click();
  await payInSandbox(page);
  await page.getByRole("link", { name: "Till kursen" }).click();
  await expect(page.getByRole("heading", { name: "Vidare" })).toBeVisible();
  await page.getByRole("link", { name: "Börja läsa" }).click();
  await expect(page.getByText("Grunden · Lektion 1 av 3")).toBeVisible();
  await expect.poll(() => widthOfMoon(page)).toBe(512);
  await look("lesson-sound");

  const kept = page.waitForResponse(
    (answer) => answer.url().endsWith("/progress") && answer.request().postDataJSON().position_seconds >= 9,
  );
  await page.locator("audio").evaluate(async (element) => {
    const audio = element as HTMLAudioElement;
    audio.muted = true;
    audio.currentTime = 8;
    await audio.play();
  });
  await expect.poll(() => positionOf(page)).toBeGreaterThanOrEqual(9);
  await page.locator("audio").evaluate((audio) => (audio as HTMLAudioElement).pause());
  expect((await kept).status()).toBe(200);
  const left = await positionOf(page);

  await page.goto("/home");
  const clock = `0:${String(left).padStart(2, "0")}`;
  await expect(page.getByText(`Du är i Första stunden, vid ${clock}`)).toBeVisible();
  await look("home-course");
  await page.getByRole("link", { name: "Fortsätt" }).click();
  await expect(page.getByText(`Fortsätter vid ${clock}, där du slutade.`)).toBeVisible();
  expect(await positionOf(page)).toBe(left);

  await page.getByRole("button", { name: "Klar, gå vidare" }).click();
  await expect(page.getByText("Lektion 2 av 3")).toBeVisible();
  await page.getByText("Alla lektioner").click();
  await expect(page.getByRole("listitem").filter({ hasText: "Första stunden" })).toContainText("klar");
});
