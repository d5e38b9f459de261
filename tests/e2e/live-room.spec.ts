import { expect, test } from "../support/journey";
import {
  arrive,
  askedMedia,
  desktop,
  enter,
  hears,
  hearsNothing,
  lookIn,
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
  room = await startRealRoom(17_880);
  asha = await arrive(browser, room.app, "asha@aveli.test", desktop);
  bjorn = await arrive(browser, room.app, "bjorn@aveli.test", phone);
});

test.afterAll(async () => {
  await room?.stop();
});

test("before going in, everything can be tried, and who only watches is asked for nothing", async () => {
  const info = test.info();
  await lookIn(bjorn, info, "lobby-viewer");
  await bjorn.page.getByRole("button", { name: "Testa högtalaren" }).click();
  await expect(bjorn.page.getByText("Hörde du tonen?")).toBeVisible();
  await bjorn.page.getByRole("button", { name: "Testa anslutningen" }).click();
  // In words, whatever a busy machine makes of it.
  await expect(bjorn.page.getByText(/^Anslutningen (räcker|är svag)/)).toBeVisible();

  await asha.page.getByRole("button", { name: "Testa", exact: true }).click();
  await expect(asha.page.getByText("Ljudnivå")).toBeVisible();
  await expect.poll(() => levelOf(asha)).toBeGreaterThan(0.05);
  await lookIn(asha, info, "lobby-host");
});

test("the host is seen moving and heard by everyone who comes", async ({ browser }) => {
  await asha.page.getByRole("button", { name: "Gå in" }).click();
  await bjorn.page.getByRole("button", { name: "Gå in" }).click();
  oskar = await enter(browser, room.app, "oskar@aveli.test", phone);
  for (const { page } of [bjorn, oskar]) {
    await seesMoving(page, 1);
    await hears(page);
    await expect(page.getByRole("button", { name: "Kamera" })).toHaveCount(0);
    expect(await askedMedia(page)).toBe(0);
  }
  await expect(asha.page.getByText("3 här")).toBeVisible();
  await lookIn(bjorn, test.info(), "viewer");
  await lookIn(asha, test.info(), "host");
});

test("what is written reaches everyone, addresses are text, and the host deletes, slows and closes", async () => {
  await write(bjorn, "God kväll, Asha. https://exempel.se");
  await asha.page.getByRole("button", { name: "Chatt" }).click();
  const line = asha.page.getByText("God kväll, Asha. https://exempel.se");
  await expect(line).toBeVisible();
  await expect(asha.page.getByRole("log").getByRole("link")).toHaveCount(0);
  await lookIn(bjorn, test.info(), "viewer-chat");
  await lookIn(asha, test.info(), "host-chat");

  await asha.page.getByRole("button", { name: /Radera meddelandet från Björn/ }).click();
  await expect(bjorn.page.getByText("God kväll, Asha.")).toHaveCount(0);

  await asha.page.getByText("Lugn", { exact: true }).click();
  await expect(bjorn.page.getByText("Lugn chatt: ett meddelande var tjugonde sekund.")).toBeVisible();
  await asha.page.getByText("Stängd", { exact: true }).click();
  await expect(bjorn.page.getByText("Värden har stängt chatten.")).toBeVisible();
  await asha.page.getByText("Öppen", { exact: true }).click();
  await write(bjorn, "Så stilla det är.");
  await expect(asha.page.getByText("Så stilla det är.")).toBeVisible();
});

test("a reaction floats over everyone's stage, but not where less motion is wanted", async () => {
  await oskar.page.emulateMedia({ reducedMotion: "reduce" });
  await bjorn.page.getByRole("button", { name: "Reagera" }).click();
  await bjorn.page.getByRole("button", { name: "Hjärta" }).click();
  await expect(asha.page.locator("[data-reaction=heart]").first()).toBeVisible();
  await expect(oskar.page.locator("[data-reaction=heart]").first()).toBeAttached();
  await expect(oskar.page.locator("[data-reaction=heart]").first()).toBeHidden();
  await bjorn.page.getByRole("button", { name: "Reagera" }).click();
});

test("a hand goes up, the host calls up, and after a look in the mirror all see and hear", async () => {
  await bjorn.page.getByRole("button", { name: "Räck upp" }).click();
  await expect(asha.page.getByText("Björn Ek räcker upp handen").first()).toBeVisible();
  await asha.page.getByRole("button", { name: "Deltagare" }).click();
  await expect(asha.page.getByRole("heading", { name: "Räcker upp handen (1)" })).toBeVisible();
  await expect(asha.page.getByRole("heading", { name: /Inte här/ })).toBeVisible();
  await lookIn(asha, test.info(), "host-people");

  // The host's hand works without a mouse.
  await asha.page.getByRole("button", { name: "Bjud in på scenen Björn" }).focus();
  await asha.page.keyboard.press("Enter");
  await expect(asha.page.getByText("Björn Ek är inbjuden på scenen.")).toBeVisible();
  await expect(bjorn.page.getByRole("heading", { name: /bjuder in dig/ })).toBeVisible();
  await expect(asha.page.getByRole("region", { name: "Deltagare" })).toBeFocused();
  await expect(bjorn.page.getByLabel("Din kamerabild")).toBeVisible();
  await lookIn(bjorn, test.info(), "invited");
  await bjorn.page.getByRole("button", { name: "Ja, gå upp" }).click();

  for (const { page } of [asha, oskar]) await seesMoving(page, 2);
  await hears(asha.page);
  await lookIn(bjorn, test.info(), "speaker");
});

test("the host mutes the speaker, who is told and can speak again", async () => {
  await asha.page.getByRole("button", { name: "Tysta Björn" }).click();
  await expect(bjorn.page.getByText("Värden har stängt av din mikrofon.")).toBeVisible();
  await hearsNothing(asha.page);
  await bjorn.page.getByRole("button", { name: "Mikrofon" }).click();
  await hears(asha.page);
});

test("a page loaded anew comes back by itself: on stage, unseen and unheard, with the chat", async () => {
  await bjorn.page.reload();
  await expect(bjorn.page.getByRole("button", { name: "Mikrofon" })).toHaveAttribute("aria-pressed", "false");
  await expect(bjorn.page.getByRole("button", { name: "Kamera" })).toHaveAttribute("aria-pressed", "false");
  await seesMoving(bjorn.page, 1);
  await bjorn.page.getByRole("button", { name: "Chatt" }).click();
  await expect(bjorn.page.getByText("Så stilla det är.")).toBeVisible();
  await hearsNothing(asha.page);
});

test("who is removed sees why, and comes back neither by the page nor by the pass they had", async () => {
  const pass = await oskar.page.evaluate(askForPass);
  await asha.page.getByRole("button", { name: "Ta bort Oskar" }).click();
  await asha.page
    .getByRole("dialog", { name: "Ta bort Oskar" })
    .getByRole("button", { name: "Ta bort" })
    .click();
  await expect(oskar.page.getByRole("heading", { name: "Värden har tagit bort dig" })).toBeVisible();
  await expect(asha.page.getByText("Oskar Wallin är borttagen.")).toBeVisible();
  expect(pass.status).toBe(200);
  expect((await oskar.page.evaluate(askForPass)).status).toBe(403);
  await oskar.page.reload();
  await expect(oskar.page.getByRole("heading", { name: "Värden har tagit bort dig" })).toBeVisible();
  await lookIn(oskar, test.info(), "removed");
});

test("the speaker is thanked off the stage, and the seminar ends for all", async () => {
  await asha.page.getByRole("button", { name: "Ta ner från scenen Björn" }).click();
  await expect(bjorn.page.getByRole("button", { name: "Kamera" })).toHaveCount(0);
  await expect(bjorn.page.getByRole("button", { name: "Räck upp" })).toBeVisible();

  await asha.page.getByRole("button", { name: "Avsluta" }).click();
  await asha.page.getByRole("button", { name: "Avsluta seminariet" }).click();
  for (const { page } of [asha, bjorn]) {
    await expect(page.getByRole("heading", { name: "Seminariet är slut" })).toBeVisible();
  }
  const refused = /403|409/;
  for (const { complaints } of [asha, bjorn, oskar]) {
    expect(complaints.filter((complaint) => !refused.test(complaint))).toEqual([]);
  }
});

async function write({ page }: Person, text: string) {
  if (!(await page.getByRole("heading", { name: "Chatt" }).isVisible())) {
    await page.getByRole("button", { name: "Chatt" }).click();
  }
  await page.getByLabel("Ditt meddelande").fill(text);
  await page.getByRole("button", { name: "Skicka" }).click();
}

/** How far the bar of the microphone reaches. */
const levelOf = ({ page }: Person) =>
  page
    .getByText("Ljudnivå")
    .locator("xpath=..")
    .locator("span span")
    .evaluate((bar) => Number.parseFloat(getComputedStyle(bar).scale) || 0);

async function askForPass() {
  const seminar = await (await fetch("/api/seminars/kvallsro")).json();
  const answer = await fetch("/api/sfu/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ seminar_id: seminar.id }),
  });
  return { status: answer.status, ...(await answer.json()) };
}
