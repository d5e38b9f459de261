import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { seconds } from "@/lib/base/platform/time";

export interface Child {
  pid: number | undefined;
  /** Resolves with the exit code once the process has ended. */
  exited: Promise<number>;
  stop(): Promise<void>;
}

/** Longer than a server takes at most to finish what it has in hand. */
const patience = seconds(30);

/** Starts a process that can be stopped reliably: first asked, and killed if it is still there after half a minute. */
export function startChild(command: string, args: string[], options: SpawnOptions): Child {
  const child: ChildProcess = spawn(command, args, options);
  const exited = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
  return {
    pid: child.pid,
    exited,
    async stop() {
      child.kill("SIGTERM");
      const killing = setTimeout(() => child.kill("SIGKILL"), patience);
      await exited.catch(() => {});
      clearTimeout(killing);
    },
  };
}

export function waitUntilHealthy(url: string, child: Child, timeout = 120_000): Promise<void> {
  return waitUntil(({ ok }) => ok, `${url}/api/health`, child, timeout);
}

/** Whatever it says: a page that is broken while somebody works on it is an answer, too. */
export function waitForResponse(url: string, child: Child, timeout = 300_000): Promise<void> {
  return waitUntil(() => true, url, child, timeout);
}

async function waitUntil(
  isEnough: (response: Response) => boolean,
  url: string,
  child: Child,
  timeout: number,
): Promise<void> {
  const deadline = Date.now() + timeout;
  let gone: number | null = null;
  child.exited.then(
    (code) => {
      gone = code;
    },
    () => {
      gone = 1;
    },
  );
  while (Date.now() < deadline) {
    if (gone !== null) throw new Error(`The app ended (${gone}) before it answered.`);
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout / 4) }).catch(() => null);
    if (response && isEnough(response)) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The app did not answer at ${url} within ${timeout / 1000} seconds.`);
}
