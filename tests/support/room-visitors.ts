import { join } from "node:path";
import type { Browser, Page, TestInfo } from "@playwright/test";
import { type LiveKit, startLiveKit } from "@/lib/system/run/livekit";
import { freePort, startApp, type TestApp } from "./app";
import { demoPassword, expect, lookAt, signInByForm, test } from "./journey";
import { findLiveKit } from "./livekit";

export interface RealRoom {
  app: TestApp;
  /** Kills LiveKit, and starts it again on the same port. */
  restartLiveKit(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the app and a LiveKit that sends it events. Without a livekit-server, the tests that need it are skipped. */
export async function startRealRoom(liveKitPort: number): Promise<RealRoom> {
  test.setTimeout(1_200_000);
  const binary = findLiveKit();
  test.skip(!binary, "no livekit-server on the PATH; LIVEKIT=required builds it with Go");
  const port = await freePort();
  const start = () => startLiveKit({ binary, port: liveKitPort, appUrl: `http://localhost:${port}` });
  let livekit: LiveKit | null = await start();
  const app = await startApp({ ...livekit?.variables, PORT: String(port) });
  return {
    app,
    async restartLiveKit() {
      if (livekit?.child.pid) process.kill(livekit.child.pid, "SIGKILL");
      await livekit?.child.exited;
      livekit = await start();
    },
    async stop() {
      await app.stop();
      await livekit?.child.stop();
    },
  };
}

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

export interface Person {
  page: Page;
  /** The errors that the browser logged. */
  complaints: string[];
}

/** Opens a browser of its own for a person whom the app has never seen. */
export async function visit(browser: Browser, app: TestApp, viewport: typeof phone): Promise<Person> {
  const isPhone = viewport.width < 500;
  const context = await browser.newContext({
    baseURL: app.url,
    viewport,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    isMobile: isPhone,
    hasTouch: isPhone,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.addInitScript(countAskedMedia);
  return { page, complaints };
}

/** Signs in a demo person and opens a lobby: by default that of the live seminar. */
export async function arrive(
  browser: Browser,
  app: TestApp,
  email: string,
  viewport: typeof phone,
  path = "/live/kvallsro",
): Promise<Person> {
  const person = await visit(browser, app, viewport);
  const { page } = person;
  await signInByForm(page, { email, password: demoPassword }, path);
  // After following a link within the app, the page reloads itself.
  await page.waitForFunction(() => {
    const [visit] = performance.getEntriesByType("navigation");
    return visit && new URL(visit.name).pathname === location.pathname;
  });
  return person;
}

export async function enter(browser: Browser, app: TestApp, email: string, viewport: typeof phone) {
  const person = await arrive(browser, app, email, viewport);
  await person.page.getByRole("button", { name: "Gå in" }).click();
  return person;
}

function countAskedMedia() {
  const { mediaDevices } = navigator;
  if (!mediaDevices) return;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  Object.assign(window, { askedMedia: 0 });
  mediaDevices.getUserMedia = (constraints) => {
    Object.assign(window, { askedMedia: Number(Reflect.get(window, "askedMedia")) + 1 });
    return ask(constraints);
  };
}

/** Returns how often the page has asked for the camera or the microphone. */
export const askedMedia = (page: Page) => page.evaluate(() => Number(Reflect.get(window, "askedMedia")));

/** Counts the pictures that moved within a second and a half, by the frames that were displayed. */
export function movingPictures(page: Page, leastFrames = 5): Promise<number> {
  return page.evaluate(async (least) => {
    const counts = [...document.querySelectorAll("video")].map((video) => {
      const frames = () => video.getVideoPlaybackQuality().totalVideoFrames;
      const before = frames();
      return () => frames() - before;
    });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return counts.filter((since) => since() >= least).length;
  }, leastFrames);
}

export const seesMoving = (page: Page, count: number, timeout = 60_000) =>
  expect.poll(() => movingPictures(page), { timeout, intervals: [100] }).toBe(count);

/** Returns the peak volume of any received track within two seconds, from 0 to 1. */
export function loudness(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const context = new AudioContext();
    await context.resume();
    const meters = [...document.querySelectorAll("audio")]
      .map(({ srcObject }) => srcObject)
      .filter((stream) => stream instanceof MediaStream)
      .map((stream) => {
        const meter = context.createAnalyser();
        meter.fftSize = 2048;
        context.createMediaStreamSource(stream).connect(meter);
        return meter;
      });
    const samples = new Float32Array(2048);
    let loudest = 0;
    const end = performance.now() + 2000;
    while (performance.now() < end) {
      for (const meter of meters) {
        meter.getFloatTimeDomainData(samples);
        loudest = Math.max(loudest, ...samples.map(Math.abs));
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await context.close();
    return loudest;
  });
}

export const hears = (page: Page) =>
  expect.poll(() => loudness(page), { timeout: 30_000, intervals: [100] }).toBeGreaterThan(0.02);

export const hearsNothing = (page: Page) =>
  expect.poll(() => loudness(page), { timeout: 30_000, intervals: [100] }).toBeLessThan(0.005);

/** Saves a screenshot, and expects no violations from axe. */
export const lookIn = ({ page }: Person, { project }: TestInfo, name: string) =>
  // A room fills the window, and has nothing below it.
  lookAt(page, join(project.outputDir, "pages", "room", `${name}.png`), { fullPage: false });
