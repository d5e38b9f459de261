import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeEach, inject, vi } from "vitest";
import { databaseName, databaseUrl } from "./clone";

interface Worker {
  database: string;
  dataDir: string;
  warnings: string[];
}

/** This runs for each file, but settings are read once by modules that files share. */
const shared = globalThis as { aveliTestWorker?: Worker };
shared.aveliTestWorker ??= startWorker();
const { database, dataDir, warnings } = shared.aveliTestWorker;

const server = inject("databaseServer");
// Named before anything reads the settings, but created only by useDatabase(), so that pure tests stay fast.
if (server) process.env.DATABASE_URL = databaseUrl(server.url, database);
process.env.AUTH_SECRET = "a-secret-that-only-the-tests-have";
process.env.LOG_LEVEL = "silent";
// Every run tries a property with the same cases, so that failures are reproducible and no run fails by chance.
fc.configureGlobal({ seed: 20_261_130 });
// Created by the first file that is stored.
process.env.DATA_DIR = dataDir;

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function startWorker(): Worker {
  const worker: Worker = {
    database: databaseName("test"),
    dataDir: join(tmpdir(), `aveli-data-${randomUUID()}`),
    warnings: [],
  };
  // pg warns, once, when a query is sent to a busy connection, which its next major version refuses.
  process.on("warning", ({ message }) => {
    if (message.includes("already executing a query")) worker.warnings.push(message);
  });
  return worker;
}

beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  const unexpected = vi.isMockFunction(console.error) ? vi.mocked(console.error).mock.calls : [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  if (warnings.length > 0) throw new Error(warnings.splice(0).join(" "));
  if (unexpected.length > 0) throw new Error(`Unexpected console.error: ${unexpected.flat().join(" ")}`);
});
