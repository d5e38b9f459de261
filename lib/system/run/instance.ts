import { execFileSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** The one running Aveli of a data directory. */
export interface Instance {
  /** Records a child process that must not outlive this one. */
  owns(pid: number | undefined): Promise<void>;
  release(): Promise<void>;
}

interface Note {
  url: string;
  pids: number[];
}

export class RunsAlready extends Error {
  constructor(readonly url: string) {
    super(`Aveli runs already: ${url}`);
  }
}

/**
 * Claims the embedded database for this process, or throws RunsAlready. The claim is an advisory lock, so it cannot
 * outlive a killed process; children that such a process left behind are ended here.
 */
export async function claimInstance(databaseUrl: string, dataDir: string, url: string): Promise<Instance> {
  const file = join(dataDir, "instance.json");
  const client = new pg.Client(databaseUrl);
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query("select pg_try_advisory_lock(hashtext('aveli instance')) as is_ours");
  const earlier = await readNote(file);
  if (!rows[0].is_ours) {
    await client.end();
    throw new RunsAlready(earlier?.url ?? url);
  }
  for (const pid of earlier?.pids ?? []) await endIfLeftBehind(pid);

  const note: Note = { url, pids: [] };
  const save = () => writeFile(file, JSON.stringify(note));
  await save();
  return {
    async owns(pid) {
      if (pid) note.pids.push(pid);
      await save();
    },
    async release() {
      await rm(file, { force: true });
      await client.end();
    },
  };
}

async function readNote(file: string): Promise<Note | null> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}

/** The process id may belong to another program by now. */
async function endIfLeftBehind(pid: number) {
  try {
    const command = execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    if (!/next|livekit-server|keep-demo|worker-process/.test(command)) return;
    process.kill(pid, "SIGTERM");
    // Until the process id is free, which throws.
    for (let waited = 0; waited < 100; waited++) {
      await pause(100);
      process.kill(pid, 0);
    }
  } catch {
    // The process has ended.
  }
}
