import { defineConfig } from "@playwright/test";
import { smokeProjects } from "./tests/smoke-browser/projects";
import { browserArgs, findBrowser } from "./tests/support/browser";

const rooms = "**/live-*.spec.ts";
/** Journeys that are walked on a desktop, too; the other pages' two columns are looked at by desk.spec.ts. */
const wide = "**/{desk,explore,gallery}.spec.ts";
const smoke = "**/smoke-browser/**";
const executablePath = findBrowser();

export default defineConfig({
  testDir: "tests",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/support/playwright-app.ts",
  fullyParallel: false,
  // One of them in the rooms.
  workers: 3,
  // A second try is told by name: on a shared machine the first may have met a minute's load.
  retries: 1,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["./tests/support/playwright-reporter.ts"]],
  use: {
    baseURL: process.env.TEST_APP_URL,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    actionTimeout: 60_000,
    // Writing one costs a tenth of each journey.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    // Where nothing blurs a camera's picture, what stands in for a graphics card only costs.
    launchOptions: { executablePath, args: [...browserArgs, "--disable-gpu"] },
  },
  projects: [
    // Each holds a desktop and phones itself: one at once, and first, since it waits more than it works.
    {
      name: "room",
      testMatch: rooms,
      workers: 1,
      use: { launchOptions: { executablePath, args: browserArgs } },
    },
    {
      name: "phone",
      testIgnore: [rooms, smoke, "**/desk.spec.ts"],
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
    { name: "desktop", testMatch: wide, use: { viewport: { width: 1280, height: 800 } } },
    ...smokeProjects,
  ],
});
