import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./tests/support/browser";

const rooms = "**/live-*.spec.ts";
/** Their pages are one column on any screen, so that a phone's walk is walk enough. */
const narrow = "**/{account,becoming-host,following,money,report,withdrawal,without-javascript}.spec.ts";

export default defineConfig({
  testDir: "tests",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/support/playwright-app.ts",
  fullyParallel: false,
  workers: 2,
  // A second try is told by name: on a shared machine the first may have met a minute's load.
  retries: process.env.CI ? 1 : 0,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["./tests/support/playwright-reporter.ts"]],
  use: {
    baseURL: process.env.TEST_APP_URL,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    actionTimeout: 60_000,
    trace: "retain-on-failure",
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
  projects: [
    {
      name: "phone",
      testIgnore: rooms,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
    { name: "desktop", testIgnore: [rooms, narrow], use: { viewport: { width: 1280, height: 800 } } },
    // Each holds a desktop and phones itself, and measures what they see in time: one at once.
    { name: "room", testMatch: rooms, workers: 1 },
  ],
});
