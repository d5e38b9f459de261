import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createConnection } from "node:net";
import { networkInterfaces } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { env, environmentWith } from "@/lib/base/platform/env";
import { freePort } from "@/tests/support/app";
import { browserArgs, findBrowser } from "@/tests/support/browser";
import { useDatabase } from "@/tests/support/database";
import { asha } from "@/tests/support/people";

useDatabase();

const parts = [
  ...["app", "components", "lib", "prisma", "public"],
  ...["instrumentation.ts", "next.config.ts", "package.json", "postcss.config.mjs", "tsconfig.json"],
];
const patience = { timeout: 240_000, interval: 500 };

let copy: string;
let port: number;
let server: ChildProcess;
let browser: Browser;
let output = "";

const save = (file: string, change: (text: string) => string) =>
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), "utf8")));

// A copy can be edited while other tests read the original; inside of that, Next finds the packages.
beforeAll(async () => {
  // With somebody in the database, no demo data is written.
  await asha();
  await mkdir(".data", { recursive: true });
  copy = await mkdtemp(resolve(".data/dev-"));
  for (const part of parts) await cp(part, join(copy, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  port = await freePort();
  server = spawn(process.execPath, ["--import", "tsx", "lib/system/run/dev.ts"], {
    cwd: copy,
    env: environmentWith({
      NODE_ENV: "development",
      PORT: String(port),
      DATABASE_URL: env().DATABASE_URL,
      DATA_DIR: join(copy, ".data"),
      LOG_LEVEL: "info",
    }),
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (chunk) => (output += chunk));
  await vi.waitUntil(() => output.includes("Ctrl-C stops all of it") || server.exitCode !== null, patience);
  expect(output).toContain("Ctrl-C stops all of it");
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  if (server.exitCode === null) {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
  await rm(copy, { recursive: true, force: true });
});

test("nobody else's machine reaches it", async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((known) => known ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of others) {
    const socket = createConnection(port, address);
    const met = await once(socket, "connect").then(
      () => "connected",
      () => "refused",
    );
    socket.destroy();
    expect(met, address).not.toBe("connected");
  }
});

test.each(["localhost", "127.0.0.1"])(
  "what is saved appears in the page that is open at %s",
  async (host) => {
    const page = await browser.newPage();
    let loads = 0;
    page.on("request", (request) => {
      loads += Number(request.isNavigationRequest());
    });
    await page.goto(`http://${host}:${port}/login`, { timeout: patience.timeout });
    // It is there once the page is hydrated.
    const eye = page.locator("button[aria-pressed]");
    await eye.click({ timeout: patience.timeout });

    save("lib/base/i18n/messages/sv/auth.json", (text) =>
      text.replace(/"login_title": "[^"]*"/, `"login_title": "Sparat vid ${host}"`),
    );
    const heading = page.getByRole("heading", { level: 1 });
    await expect.poll(() => heading.textContent(), patience).toBe(`Sparat vid ${host}`);

    save("components/account/password-field.tsx", (text) =>
      text.replace(/<div [^>]*?className="relative">/, `<div data-saved="${host}" className="relative">`),
    );
    await expect.poll(() => page.locator(`[data-saved="${host}"]`).count(), patience).toBe(1);
    expect(await eye.getAttribute("aria-pressed")).toBe("true");
    expect(loads).toBe(1);
    await page.close();
  },
  600_000,
);

test("what a job does is loaded anew", async () => {
  const starts = () => output.split('"worker started"').length - 1;
  await expect.poll(starts, patience).toBeGreaterThan(0);
  const before = starts();
  save("lib/base/notify/send-email.ts", (text) => `${text}\n// saved\n`);
  await expect.poll(starts, patience).toBeGreaterThan(before);
}, 300_000);
