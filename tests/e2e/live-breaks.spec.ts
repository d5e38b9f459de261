import { expect, test } from "../support/journey";
import {
  desktop,
  enter,
  hears,
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
  room = await startRealRoom(17_980);
  asha = await enter(browser, room.app, "asha@aveli.test", desktop);
  bjorn = await enter(browser, room.app, "bjorn@aveli.test", phone);
  oskar = await enter(browser, room.app, "oskar@aveli.test", phone);
  await asha.page.getByRole("button", { name: "Deltagare" }).click();
  await asha.page.getByRole("button", { name: "Bjud in på scenen Björn" }).click();
  await bjorn.page.getByRole("button", { name: "Ja, gå upp" }).click();
  for (const { page } of [asha, bjorn, oskar]) await seesMoving(page, 2);
});

test.afterAll(async () => {
  await room?.stop();
});

test("LiveKit dies and starts again, and everyone is back without touching anything", async () => {
  const isTold = oskar.page.getByText("Anslutningen bröts. Vi ansluter igen.").waitFor();
  const began = Date.now();
  await room.restartLiveKit();
  await isTold;
  const seconds = await Promise.all(
    [asha, bjorn, oskar].map(async ({ page }) => {
      // What stands still since the break does not count as back.
      await expect.poll(() => movingPictures(page, 2), { timeout: 120_000, intervals: [100] }).toBe(2);
      return (Date.now() - began) / 1000;
    }),
  );
  console.log(`Back after LiveKit was killed: ${seconds.map((each) => each.toFixed(1)).join(", ")} s`);
  await hears(oskar.page);
  await expect(bjorn.page.getByRole("button", { name: "Mikrofon" })).toHaveAttribute("aria-pressed", "false");
  for (const { page } of [asha, bjorn, oskar]) await expect(page.getByText("3 här")).toBeVisible();
});

test("the app's server dies, nobody's picture stops, and the host's hand works again when it is back", async () => {
  await room.app.crash();
  for (const { page } of [bjorn, oskar]) {
    expect(await movingPictures(page)).toBe(2);
    await expect(page.getByText("3 här")).toBeVisible();
    await expect(page.getByText("Anslutningen bröts")).toHaveCount(0);
  }
  await asha.page.getByRole("button", { name: "Bjud in på scenen Oskar" }).click();
  await expect(asha.page.getByText("Det gick inte. Försök igen om en stund.")).toBeVisible();
  expect(await movingPictures(bjorn.page)).toBe(2);

  await room.app.start();
  await asha.page.getByRole("button", { name: "Bjud in på scenen Oskar" }).click();
  await expect(oskar.page.getByRole("heading", { name: /bjuder in dig/ })).toBeVisible();
  await oskar.page.getByRole("button", { name: "Inte nu" }).click();
  await expect(asha.page.getByRole("button", { name: "Bjud in på scenen Oskar" })).toBeVisible();
});
