import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findAccount, runAs } from "@/lib/system/run/postgres-binaries";

/** Finds where Debian and its relatives install a major version of PostgreSQL; null if it is not installed. */
export function findSystemPostgres(version: number): string | null {
  const bin = `/usr/lib/postgresql/${version}/bin`;
  return existsSync(join(bin, "initdb")) && existsSync(join(bin, "psql")) ? bin : null;
}

/** Starts a scratch cluster of that installation; `url` is for its own tools, by socket. */
export async function startSystemPostgres(bin: string): Promise<{ url: string; stop(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), "aveli-pg-"));
  const data = join(home, "data");
  const account = await findAccount(join(bin, "postgres"), home);
  await runAs(account, join(bin, "initdb"), [
    ...[`--pgdata=${data}`, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"],
    "--no-sync",
  ]);
  const options = `--options=-c listen_addresses='' -c unix_socket_directories='${home}' -c fsync=off`;
  const control = (...args: string[]) =>
    runAs(account, join(bin, "pg_ctl"), [...args, `--pgdata=${data}`, "--wait"]);
  await control("start", "--silent", `--log=${join(home, "log")}`, options);
  return {
    url: `postgresql://postgres@/postgres?host=${encodeURIComponent(home)}`,
    async stop() {
      await control("stop", "--silent", "--mode=immediate");
      await rm(home, { recursive: true, force: true });
    },
  };
}
