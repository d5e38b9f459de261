import { readFileSync } from "node:fs";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { demoPassword, expect, lookAt, newHost, newMember, signIn, test } from "../support/journey";

const elin = { email: "elin@aveli.test", password: demoPassword };
const film = "public/demo/film.mp4";

async function tokenOf(request: APIRequestContext, { email, password }: { email: string; password: string }) {
  const answer = await request.post("/api/auth/login", { data: { email, password } });
  return { authorization: `Bearer ${(await answer.json()).access_token}` };
}

/** A seminar of a new host's that has been, where a new member had a seat. */
async function held(request: APIRequestContext, title: string) {
  const guest = await newMember(request, "Ylva");
  const leader = await newHost(request, "Asha Lind");
  const host = await tokenOf(request, leader);
  const call = async (path: string, headers: Record<string, string>, data = {}) => {
    const answer = await request.post(path, { headers, data });
    expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  const seminar = await call("/api/seminars", host, {
    title,
    summary: "En stund tillsammans, sparad på film.",
    description: "Vi satt tillsammans en stund.",
    price_amount: 0,
    currency: "SEK",
    vat_rate_bp: 2500,
    starts_at: new Date(Date.now() + 20 * 60_000).toISOString(),
    duration_minutes: 30,
    capacity: 5,
  });
  await call(`/api/seminars/${seminar.id}/publish`, host);
  await call("/api/orders", await tokenOf(request, guest), { kind: "seminar", item_id: seminar.id });
  await call(`/api/seminars/${seminar.id}/start`, host);
  await call(`/api/seminars/${seminar.id}/end`, host);
  return { id: String(seminar.id), slug: String(seminar.slug), title, guest, leader };
}

/** Another device of somebody's. */
async function device(
  browser: Browser,
  baseURL: string | undefined,
  viewport: { width: number; height: number },
) {
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
  });
  return context.newPage();
}

/** The same parts in QuickTime's box, as the first bytes say it. */
function asFromIphone(path: string): Buffer {
  const bytes = readFileSync(path);
  bytes.write("qt  ", 8, "latin1");
  return bytes;
}

const positionOf = (page: Page) =>
  page.locator("video").evaluate((video) => Math.floor((video as HTMLVideoElement).currentTime));

test.use({ refusals: /status of (403|415)/ });

test("a film that the host gives is watched by a guest, who goes on from there on another device", async ({
  page,
  request,
  browser,
  baseURL,
  look,
}, { project }) => {
  const { id, slug, guest, leader } = await held(request, `Efterklang, ${project.name}`);
  await signIn(page, leader, `/studio/seminars/${id}`);

  const choose = page.getByLabel("Film", { exact: true });
  await choose.setInputFiles({
    name: "yoga.mp4",
    mimeType: "video/mp4",
    buffer: Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(20_000, 1)]),
  });
  await page.getByRole("button", { name: "Ladda upp filmen" }).click();
  await expect(page.getByText("Filen går inte att använda här")).toBeVisible();

  await choose.setInputFiles({
    name: "IMG_0815.MOV",
    mimeType: "video/quicktime",
    buffer: asFromIphone(film),
  });
  await page.getByRole("button", { name: "Ladda upp filmen" }).click();
  await expect(page.getByText("Bara du")).toBeVisible();
  await expect(page.locator("video")).toBeVisible();
  await look("studio-film");
  await page.getByRole("button", { name: "Publicera för deltagarna" }).click();
  await expect(page.getByText("Publicerad", { exact: true })).toBeVisible();

  const phone = await device(browser, baseURL, { width: 390, height: 844 });
  await signIn(phone, guest, `/live/${slug}/replay`);
  await expect(phone.getByRole("heading", { level: 1 })).toContainText("Efterklang");
  const saved = phone.waitForResponse((answer) => {
    const sent = answer.request().postDataJSON();
    return answer.url().endsWith("/replay/position") && sent.position_seconds >= 4;
  });
  await phone.locator("video").evaluate(async (element) => {
    const video = element as HTMLVideoElement;
    video.muted = true;
    video.currentTime = 3;
    await video.play();
  });
  await expect.poll(() => positionOf(phone)).toBeGreaterThanOrEqual(4);
  await phone.locator("video").press("k");
  expect((await saved).status()).toBe(204);
  const { position_seconds: left } = (await saved).request().postDataJSON();
  await lookAt(phone, `${project.outputDir}/pages/${project.name}/replay-phone.png`);
  await phone.context().close();

  const desk = await device(browser, baseURL, { width: 1280, height: 800 });
  await signIn(desk, guest, `/live/${slug}/replay`);
  await expect(
    desk.getByText(`Fortsätter vid 0:${String(left).padStart(2, "0")}, där du slutade.`),
  ).toBeVisible();
  expect(await positionOf(desk)).toBe(left);
  await desk.locator("video").press("Home");
  await expect.poll(() => positionOf(desk)).toBe(0);
  await desk.locator("video").press(">");
  await expect(desk.getByLabel("Hastighet")).toHaveValue("1.25");
  await lookAt(desk, `${project.outputDir}/pages/${project.name}/replay-desktop.png`);
  await desk.context().close();

  const stranger = await newMember(request, "Främling");
  const other = await tokenOf(request, stranger);
  for (const path of ["replay", "replay/film"]) {
    expect((await request.get(`/api/seminars/${id}/${path}`, { headers: other })).status()).toBe(403);
    expect((await request.get(`/api/seminars/${id}/${path}`)).status()).toBe(401);
  }
  const outside = await device(browser, baseURL, { width: 390, height: 844 });
  await signIn(outside, stranger, `/live/${slug}/replay`);
  await expect(outside.getByText("Inspelningen är för dem som hade en plats")).toBeVisible();
  await expect(outside.locator("video")).toHaveCount(0);
  await outside.context().close();
});

test("a guest reviews what they were at, everyone reads it, and the host answers", async ({
  page,
  request,
  browser,
  baseURL,
  look,
}, { project }) => {
  const { slug, guest, title, leader } = await held(request, `Efteråt, ${project.name}`);
  const visitor = await device(browser, baseURL, { width: 1280, height: 800 });
  await visitor.goto(`/seminars/${slug}`);
  await expect(visitor.getByRole("heading", { name: title })).toBeVisible();
  await expect(visitor.getByRole("heading", { name: "Omdömen" })).toHaveCount(0);

  await signIn(page, guest, `/live/${slug}`);
  await page.getByRole("link", { name: "Vidare" }).click();
  await page.waitForURL(`**/live/${slug}/thanks`);
  await expect(page.getByRole("heading", { name: "Tack för att du var med" })).toBeVisible();
  await look("thanks");
  await page.getByLabel("4 av 5 stjärnor").check({ force: true });
  await page.getByLabel("Med dina ord").fill("Det blev tyst på ett bra sätt.");
  await page.getByRole("button", { name: "Lägg upp omdömet" }).click();
  await expect(page.getByRole("heading", { name: "Ditt omdöme" })).toBeVisible();
  await look("thanks-reviewed");

  await visitor.reload();
  await expect(visitor.getByText("Det blev tyst på ett bra sätt.")).toBeVisible();
  await expect(visitor.getByText("Verifierad, hade en plats")).toBeVisible();
  expect(await visitor.locator('script[type="application/ld+json"]').allTextContents()).toContainEqual(
    expect.stringContaining('"ratingValue":4'),
  );

  const host = await device(browser, baseURL, { width: 390, height: 844 });
  await signIn(host, leader, "/studio/reviews");
  const review = host.getByRole("listitem").filter({ hasText: title });
  await review.getByText("Svara", { exact: true }).first().click();
  await review.getByLabel("Ditt svar").fill("Tack för att du stannade kvar.");
  await review.getByRole("button", { name: "Svara" }).click();
  await expect(review.getByText("Svaret visas nu.")).toBeVisible();
  await lookAt(host, `${project.outputDir}/pages/${project.name}/studio-reviews.png`);
  await host.context().close();

  await visitor.reload();
  await expect(visitor.getByText("Svar från Asha Lind")).toBeVisible();
  await lookAt(visitor, `${project.outputDir}/pages/${project.name}/seminar-reviewed.png`);
  await visitor.goto(`/hosts/${leader.slug}`);
  await expect(visitor.getByText("Det blev tyst på ett bra sätt.").first()).toBeVisible();
  await visitor.context().close();

  await page.getByText("Ändra eller ta bort").click();
  await page.getByLabel("Ja, ta bort mitt omdöme").check();
  await page.getByRole("button", { name: "Ta bort" }).click();
  await expect(page.getByRole("heading", { name: "Skriv ett omdöme" })).toBeVisible();
});

test("a host sees who came and for how long, and takes it along without addresses", async ({
  page,
  look,
}) => {
  await signIn(page, elin, "/studio");
  await page.getByRole("link", { name: /Sammanfattning ?, Andas ut/ }).click();
  await expect(page.getByRole("heading", { name: "Sammanfattning" })).toBeVisible();
  const björn = page.getByRole("listitem").filter({ hasText: "Björn Ek" });
  await expect(björn).toContainText("60 minuter");
  await expect(björn).toContainText("Räckte upp handen");
  await expect(page.getByRole("listitem").filter({ hasText: "Sara" })).toContainText("Kom inte");
  await look("summary");
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hämta som CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("aveli-andas-ut.csv");
  const text = readFileSync(String(await download.path()), "utf8");
  expect(text).toContain("Björn Ek;");
  expect(text).not.toContain("@");
});
