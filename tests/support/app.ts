import { openSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentWith } from "@/lib/base/platform/env";
import { type Child, startChild, waitUntilHealthy } from "@/lib/system/run/child";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "./clone";
import { findDemo } from "./demo";

export interface TestApp {
  url: string;
  databaseUrl: string;
  pid: number;
  /** The file with everything that the server has written, its log included. */
  output: string;
  /** Kills the server as a power cut would; the database keeps what it committed. */
  crash(): Promise<void>;
  /** Starts it again, on the same port. */
  start(): Promise<void>;
  /** Starts another server of the same build on the same database and data. */
  startReplica(settings?: Record<string, string>): Promise<Replica>;
  stop(): Promise<void>;
}

export interface Replica {
  url: string;
  child: Child;
}
export const metricsToken = "a-token-that-only-the-tests-have";

/**
 * Starts the production build on a free port, or PORT, with a database of its own that holds the demo data, modified by
 * `prepare`.
 */
export async function startApp(
  settings: Record<string, string> = {},
  prepare?: (databaseUrl: string) => Promise<void>,
): Promise<TestApp> {
  const demo = await findDemo();
  const database = databaseName("app");
  await createDatabase(demo.url, database, demo.template);
  const dataDir = await mkdtemp(join(tmpdir(), "aveli-app-"));
  const port = Number(settings.PORT) || (await freePort());
  const url = `http://localhost:${port}`;
  const variables = environmentWith({
    NODE_ENV: "production",
    PORT: String(port),
    APP_URL: url,
    DATABASE_URL: databaseUrl(demo.url, database),
    DATA_DIR: dataDir,
    AUTH_SECRET: "a-secret-that-only-the-tests-have",
    PAYMENTS: "sandbox",
    SANDBOX_MAIL: "on",
    METRICS_TOKEN: metricsToken,
    LOG_LEVEL: "warn",
    NEXT_FLUSH_PAGES: "off",
    ...settings,
  });
  const cleanUp = async () => {
    await dropDatabase(demo.url, database);
    await demo.stop();
    await rm(dataDir, { recursive: true, force: true });
  };

  try {
    await cp(demo.dir, dataDir, { recursive: true });
    await prepare?.(databaseUrl(demo.url, database));
    let child: Child | null = null;
    const app: TestApp = {
      url,
      databaseUrl: databaseUrl(demo.url, database),
      pid: 0,
      output: join(dataDir, "output.log"),
      async start() {
        child = await startServer(port, variables, app.output);
        app.pid = Number(child.pid);
      },
      async startReplica(others = {}) {
        const own = await freePort();
        const output = join(dataDir, `output-${own}.log`);
        const replica = await startServer(own, { ...variables, ...others, PORT: String(own) }, output);
        return { url: `http://localhost:${own}`, child: replica };
      },
      async crash() {
        process.kill(app.pid, "SIGKILL");
        await child?.exited;
      },
      async stop() {
        await child?.stop();
        await cleanUp();
      },
    };
    await app.start();
    return app;
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

async function startServer(port: number, env: NodeJS.ProcessEnv, output: string): Promise<Child> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const file = openSync(output, "a");
  const started = startChild(
    process.execPath,
    [next, "start", "--hostname", "127.0.0.1", "--port", String(port)],
    { env, stdio: ["ignore", file, file] },
  );
  await waitUntilHealthy(`http://localhost:${port}`, started).catch(async (error) => {
    await started.stop();
    console.error(readFileSync(output, "utf8"));
    throw error;
  });
  return started;
}

export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
