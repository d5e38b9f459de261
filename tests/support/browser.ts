import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

/** The browser for the journeys: installed, else Playwright's own, else the system's package, else a plain sentence. */
export function findBrowser(): string {
  const found = installed() ?? playwrights() ?? debians();
  if (found) return found;
  throw new Error(
    "No Chromium was found. Put `chromium` on the PATH, or run `npx playwright install chromium`; as root on Debian, `apt-get install chromium`.",
  );
}

/** Root has no sandbox to give; cameras and microphones are Chromium's own test signals. */
export const browserArgs = [
  ...(isRoot ? ["--no-sandbox"] : []),
  // A quarter of the usual number of pictures, each of which is coded and drawn without a graphics card.
  "--use-fake-device-for-media-stream=fps=5",
  "--use-fake-ui-for-media-stream",
  "--disable-background-networking",
];

function installed(): string | null {
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
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
  console.log("Installing Debian's chromium.");
  tryRun("apt-get", ["update"]);
  tryRun("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  return installed();
}

function tryRun(command: string, args: string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}
