import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentWith } from "@/lib/base/platform/env";
import { startChild } from "@/lib/system/run/child";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "./clone";
import { startTestServer } from "./server";

/** The demo data, to be copied: a database on a server, and the folder with its files. */
export interface Demo {
  url: string;
  template: string;
  dir: string;
  stop(): Promise<void>;
}

/** Returns the demo data that the run has prepared for all of its apps, else prepares them for this app. */
export async function findDemo(): Promise<Demo> {
  const given = process.env.TEST_DEMO;
  return given ? { ...JSON.parse(given), stop: async () => {} } : makeDemo();
}

export async function makeDemo(): Promise<Demo> {
  const server = await startTestServer();
  const template = databaseName("demo");
  await createDatabase(server.url, template, server.template);
  const dir = await mkdtemp(join(tmpdir(), "aveli-demo-"));
  const stop = async () => {
    await dropDatabase(server.url, template);
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
  const seeding = startChild(process.execPath, ["--import", "tsx", "prisma/seed.ts"], {
    env: environmentWith({
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl(server.url, template),
      DATA_DIR: dir,
      AUTH_SECRET: "a-secret-that-only-the-tests-have",
      PAYMENTS: "sandbox",
      LOG_LEVEL: "warn",
    }),
    stdio: ["ignore", "ignore", "inherit"],
  });
  if ((await seeding.exited) === 0) return { url: server.url, template, dir, stop };
  await stop();
  throw new Error("The demo data could not be written.");
}
