import type { Browser } from "@playwright/test";
import { type LiveKit, startLiveKit } from "@/lib/run/livekit";
import { startApp, type TestApp } from "../support/app";
import { demoPassword, expect, signIn, test } from "../support/journey";
import { findLiveKit } from "../support/livekit";

let livekit: LiveKit | null = null;
let app: TestApp | null = null;

test.beforeAll(async () => {
  test.setTimeout(1_200_000);
  const binary = findLiveKit();
  test.skip(!binary, "no livekit-server on the PATH; LIVEKIT=required builds it with Go");
  livekit = await startLiveKit({ binary, port: 17_880 });
  app = await startApp(livekit?.variables);
});

test.afterAll(async () => {
  await app?.stop();
  await livekit?.child.stop();
});

async function enter(browser: Browser, email: string, viewport: { width: number; height: number }) {
  const context = await browser.newContext({ baseURL: app?.url ?? "", viewport, locale: "sv-SE" });
  const page = await context.newPage();
  await signIn(page, { email, password: demoPassword }, "/live/kvallsro");
  await page.getByRole("button", { name: "Gå in" }).click();
  return page;
}

/** How many pictures are really moving. */
const pictures = () =>
  [...document.querySelectorAll("video")].filter((video) => video.videoWidth > 0 && video.currentTime > 0.2)
    .length;

test("a host and a guest see, hear and write to each other in a real room", async ({ browser }) => {
  test.setTimeout(240_000);
  const host = await enter(browser, "asha@aveli.test", { width: 1280, height: 800 });
  const guest = await enter(browser, "bjorn@aveli.test", { width: 390, height: 844 });
  const sees = (page: typeof host) => expect.poll(() => page.evaluate(pictures), { timeout: 60_000 });

  await sees(guest).toBe(1);
  await expect(guest.getByRole("button", { name: "Kamera" })).toHaveCount(0);

  await guest.getByRole("button", { name: "Chatt" }).click();
  await guest.getByLabel("Ditt meddelande").fill("God kväll, Asha");
  await guest.getByRole("button", { name: "Skicka" }).click();
  await host.getByRole("button", { name: "Chatt" }).click();
  await expect(host.getByText("God kväll, Asha")).toBeVisible();

  await host.getByRole("button", { name: "Deltagare" }).click();
  await host.getByRole("button", { name: "Bjud upp" }).click();
  await guest.getByRole("button", { name: "Kamera" }).click();
  await sees(host).toBe(2);
  await host.getByRole("button", { name: "Tacka av" }).click();
  await expect(guest.getByRole("button", { name: "Kamera" })).toHaveCount(0);

  await host.getByRole("button", { name: "Ta bort" }).click();
  await host.getByRole("dialog", { name: "Ta bort Björn" }).getByRole("button", { name: "Ta bort" }).click();
  await expect(guest.getByRole("heading", { name: "Värden har tagit bort dig" })).toBeVisible();

  await host.getByRole("button", { name: "Avsluta" }).click();
  await host.getByRole("button", { name: "Avsluta seminariet" }).click();
  await expect(host.getByRole("heading", { name: "Seminariet är slut" })).toBeVisible();
});
