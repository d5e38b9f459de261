import { expect, test } from "../support/journey";
import {
  desktop,
  enter,
  hears,
  lookIn,
  movingPictures,
  type Person,
  phone,
  type RealRoom,
  seesMoving,
  startRealRoom,
} from "../support/room-visitors";

test.describe.configure({ mode: "serial" });

let room: RealRoom;
let asha: Person;
let bjorn: Person;
let oskar: Person;

test.beforeAll(async ({ browser }) => {
  room = await startRealRoom(18_080);
  asha = await enter(browser, room.app, "asha@aveli.test", desktop);
  bjorn = await enter(browser, room.app, "bjorn@aveli.test", phone);
  oskar = await enter(browser, room.app, "oskar@aveli.test", phone);
  for (const { page } of [bjorn, oskar]) await seesMoving(page, 1);
});

test.afterAll(async () => {
  await room?.stop();
});

test("on a second device one is asked whether to move, and moves", async ({ browser }) => {
  const again = await enter(browser, room.app, "oskar@aveli.test", desktop);
  await again.page.getByRole("button", { name: "Flytta hit" }).click();
  await seesMoving(again.page, 1);
  await expect(oskar.page.getByRole("heading", { name: "Du är inne i en annan flik" })).toBeVisible();
  await oskar.page.getByRole("button", { name: "Fortsätt här" }).click();
  await expect(again.page.getByRole("heading", { name: "Du är inne i en annan flik" })).toBeVisible();
  await again.page.close();
});

test("everyone chooses how the stage looks: pinned, all alike, or sound alone", async () => {
  await asha.page.getByRole("button", { name: "Deltagare" }).click();
  await asha.page.getByRole("button", { name: "Bjud in på scenen Björn" }).click();
  await bjorn.page.getByRole("button", { name: "Ja, gå upp" }).click();
  await seesMoving(oskar.page, 2);
  await oskar.page.getByRole("button", { name: "Visa Björn Ek stort" }).click();
  await expect(oskar.page.getByRole("button", { name: "Visa Asha Lind stort" })).toBeVisible();
  await oskar.page.getByRole("button", { name: "Sluta visa Björn Ek stort" }).click();
  await oskar.page.getByRole("button", { name: "Mer", exact: true }).click();
  await oskar.page.getByRole("button", { name: "Alla lika stora" }).click();
  await seesMoving(oskar.page, 2);
  await lookIn(oskar, test.info(), "viewer-gallery");
  await oskar.page.getByRole("button", { name: "Mer", exact: true }).click();
  await lookIn(oskar, test.info(), "viewer-more");
  await oskar.page.getByText("Bara ljud").click();
  await oskar.page.keyboard.press("Escape");
  await expect(oskar.page.getByRole("dialog", { name: "Mer" })).toBeHidden();
  await expect(oskar.page.locator("video")).toHaveCount(0);
  await hears(oskar.page);
});

test("a shared screen becomes the large picture for everyone, and the host small", async () => {
  await asha.page.getByRole("button", { name: "Dela skärm" }).click();
  await expect(bjorn.page.getByRole("button", { name: "Visa Skärm: Asha Lind stort" })).toBeVisible();
  await expect(bjorn.page.getByRole("button", { name: "Visa Asha Lind stort" })).toBeVisible();
  await expect.poll(() => bjorn.page.evaluate(widestPicture)).toBeGreaterThan(100);
  await lookIn(bjorn, test.info(), "viewer-screen");
  await asha.page.getByRole("button", { name: "Dela skärm" }).click();
  await expect(bjorn.page.getByRole("button", { name: "Visa Skärm: Asha Lind stort" })).toHaveCount(0);
});

test("the host blurs the background with what our own server holds, and is still seen moving", async () => {
  const asked: string[] = [];
  asha.page.on("request", (request) => asked.push(request.url()));
  await asha.page.getByRole("button", { name: "Mer", exact: true }).click();
  await lookIn(asha, test.info(), "host-more");
  await asha.page.getByLabel("Gör bakgrunden suddig").check();
  await expect.poll(() => asked.some((url) => url.endsWith("/blur/selfie.tflite"))).toBe(true);
  await expect(asha.page.getByLabel("Gör bakgrunden suddig")).toBeEnabled();
  // Without a graphics card each picture takes its time, and whatever else is asked of the page waits for it.
  await expect.poll(() => movingPictures(bjorn.page, 1), { timeout: 60_000 }).toBe(2);
  const foreign = asked.filter((url) => !url.startsWith(room.app.url) && !/^(blob|data|ws):/.test(url));
  expect(foreign).toEqual([]);
  await asha.page.getByLabel("Gör bakgrunden suddig").uncheck({ force: true, timeout: 180_000 });
});

test("in all of it the browsers complained of nothing", () => {
  for (const { complaints } of [asha, bjorn, oskar]) expect(complaints).toEqual([]);
});

const widestPicture = () =>
  Math.max(...[...document.querySelectorAll("video")].map(({ videoWidth }) => videoWidth));
