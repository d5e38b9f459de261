import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { cameraFilm } from "./camera";

const isRoot = process.getuid?.() === 0;

/**
 * Finds the browser for the journeys: an installed one, else Playwright's own, else the system's package; else explains
 * what is missing.
 */
export function findBrowser(): string {
  const found = installed() ?? playwrights() ?? debians();
  if (found) return found;
  throw new Error(
    "No Chromium was found. Put `chromium-headless-shell` or `chromium` on the PATH, or run `npx playwright install chromium`.",
  );
}

/** Root has no sandbox to give; cameras and microphones are Chromium's own test signals. */
export const browserArgs = [
  ...(isRoot ? ["--no-sandbox"] : []),
  "--use-fake-device-for-media-stream",
  `--use-file-for-fake-video-capture=${cameraFilm()}`,
  "--use-fake-ui-for-media-stream",
  "--disable-background-networking",
];

/** The headless shell first: without what draws a window, it takes a fifth less of the processor. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

function installed(): string | null {
  for (const name of names) {
    const path = tryRun("sh", ["-c", `command -v ${name}`])?.trim();
    if (path) return path;
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function playwrights(): string | null {
  console.log("No browser yet: fetching Playwright's Chromium.");
  tryRun("npx", ["playwright", "install", "chromium"]);
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function debians(): string | null {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return null;
  tryRun("apt-get", ["update"]);
  for (const name of ["chromium-headless-shell", "chromium"]) {
    console.log(`Installing Debian's ${name}.`);
    tryRun("apt-get", ["install", "--yes", "--no-install-recommends", name]);
    const path = installed();
    if (path) return path;
  }
  return null;
}

function tryRun(command: string, args: string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}
