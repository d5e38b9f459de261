import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { browserArgs, findBrowser } from "@/tests/support/browser";
import type { Sides } from "./sides";
import { heading, median, row } from "./table";

/** A telephone of the middle sort on a slow line, as Lighthouse has it. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };
const slowProcessor = 4;

interface Paint {
  /** Milliseconds; the sum of what tasks took beyond 50 each, until two seconds after the load. */
  first: number;
  largest: number;
  blocked: number;
  /** Cumulative layout shift. */
  shift: number;
}

/** What a first visit is like, with nothing in the browser's cache. */
export async function comparePhones({ ours, bare, rounds }: Sides): Promise<void> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  try {
    heading("\nfirst visit on a throttled telephone", "ours", "bare");
    for (const path of ["/", "/seminars", "/seminars/stilla-morgon"]) {
      const [mine, theirs]: [Paint[], Paint[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        mine.push(await visit(browser, ours.url + path));
        theirs.push(await visit(browser, bare.url));
      }
      const middle = (paints: Paint[], of: keyof Paint) => median(paints.map((paint) => paint[of]));
      for (const [name, key] of [
        ["FCP ms", "first"],
        ["LCP ms", "largest"],
        ["TBT ms", "blocked"],
      ] as const) {
        row(`${path} ${name}`, middle(mine, key), middle(theirs, key));
      }
      const [largest, first, shift] = [middle(mine, "largest"), middle(mine, "first"), middle(mine, "shift")];
      console.log(`    LCP ÷ FCP ${(largest / first).toFixed(2)}, CLS ${shift.toFixed(3)}`);
    }
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slowLine);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowProcessor });
  await page.addInitScript({ path: join(import.meta.dirname, "note-paint.js") });
  await page.goto(url, { waitUntil: "load", timeout: 120_000 });
  await page.waitForTimeout(2_000);
  const paint = await page.evaluate(() => (window as unknown as { paint: Paint }).paint);
  await context.close();
  return paint;
}
