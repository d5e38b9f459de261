import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "../support/browser";
import { smokeProjects } from "./projects";

export default defineConfig({
  testDir: ".",
  globalSetup: "./which-aveli.ts",
  outputDir: "../../test-results/smoke",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  globalTimeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["html", { outputFolder: "../../playwright-report", open: "never" }]],
  use: {
    baseURL: process.env.AVELI,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    actionTimeout: 15_000,
    trace: "on",
    screenshot: "on",
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
  projects: smokeProjects,
});
