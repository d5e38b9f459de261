import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

export interface Child {
  pid: number | undefined;
  /** Resolves with the exit code once the process has ended. */
  exited: Promise<number>;
  stop(): Promise<void>;
}

/** Starts a process that can be stopped reliably: first asked, and killed if it is still there after ten seconds. */
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
      const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await exited.catch(() => {});
      clearTimeout(patience);
    },
  };
}

export async function waitUntilHealthy(url: string, child: Child, timeout = 120_000): Promise<void> {
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
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) }).catch(
      () => null,
    );
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The app did not answer at ${url} within ${timeout / 1000} seconds.`);
}
