import { open } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Child, startChild, waitUntilHealthy } from "@/lib/system/run/child";
import { isFree } from "@/lib/system/run/postgres";

/** One process of Aveli that can be killed and started again in the same place. */
export interface AppProcess {
  readonly pid: number;
  readonly kills: number;
  /** SIGKILL: it has no time to finish anything. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The production server, without the jobs. */
export function webProcess(url: string, variables: NodeJS.ProcessEnv, logFile: string): Promise<AppProcess> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const { hostname, port } = new URL(url);
  const command = [next, "start", "--hostname", hostname, "--port", port];
  return appProcess(command, variables, logFile, (child) => waitUntilHealthy(url, child));
}

/** The worker: jobs and inbox. It is ready when it is, and nobody waits for it. */
export function workerProcess(variables: NodeJS.ProcessEnv, logFile: string): Promise<AppProcess> {
  return appProcess(
    ["--import", "tsx", "lib/system/run/worker-process.ts"],
    variables,
    logFile,
    async () => {},
  );
}

async function appProcess(
  command: string[],
  env: NodeJS.ProcessEnv,
  logFile: string,
  untilReady: (child: Child) => Promise<void>,
): Promise<AppProcess> {
  const log = await open(logFile, "a");
  let child: Child;
  let kills = 0;
  const start = async () => {
    child = startChild(process.execPath, command, { env, stdio: ["ignore", log.fd, log.fd] });
    await untilReady(child);
  };
  await start();
  return {
    get pid() {
      return Number(child.pid);
    },
    get kills() {
      return kills;
    },
    async kill() {
      kills++;
      process.kill(Number(child.pid), "SIGKILL");
      await child.exited;
    },
    start,
    async stop() {
      await child.stop();
      await log.close();
    },
  };
}

/** Below the ports that outgoing connections take theirs from, so that it is still free after a kill. */
export async function quietPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
}
