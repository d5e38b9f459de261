import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Account, type Binaries, findAccount, findBinaries, runAs } from "./postgres-binaries";

export interface Cluster {
  /** The connection string of a database in this cluster. */
  url(database: string): string;
  /** `immediate` simulates a power cut: uncommitted work is lost, and the next start recovers. */
  stop(mode?: "fast" | "immediate"): Promise<void>;
}

interface Access {
  port: number;
  password: string;
}

/** Starts the cluster in `dir`, creating it on first use. One that is already running is joined. */
export async function startCluster(dir: string, settings: Record<string, string> = {}): Promise<Cluster> {
  const home = resolve(dir);
  const access = await readAccess(home);
  if (access && (await answers(access))) return cluster(home, access);

  await mkdir(home, { recursive: true });
  const binaries = await findBinaries();
  const account = await findAccount(binaries.postgres, home);
  const password = access?.password ?? randomBytes(18).toString("base64url");
  if (!existsSync(join(home, "data", "PG_VERSION"))) await initialise(home, password, binaries, account);

  const port = await freePort(access?.port);
  await writeFile(accessFile(home), JSON.stringify({ port, password }), { mode: 0o600 });
  const flags = Object.entries({ listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings })
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(" ");
  const data = join(home, "data");
  const args = ["start", "--wait", "--silent", "--timeout=60", `--pgdata=${data}`, `--log=${logFile(home)}`];
  const start = () => runAs(account, binaries.pg_ctl, [...args, `--options=-p ${port} ${flags}`]);
  // The last processes of a killed server hold on to its shared memory for a moment.
  await retry(start, 10).catch(async (error: Error) => {
    const log = await readFile(logFile(home), "utf8").catch(() => "");
    throw new Error(`PostgreSQL does not start: ${error.message}\n${log.split("\n").slice(-8).join("\n")}`);
  });
  return cluster(home, { port, password });
}

/** Returns the cluster in `dir` if it is running. */
export async function findCluster(dir: string): Promise<Cluster | null> {
  const home = resolve(dir);
  const access = await readAccess(home);
  return access && (await answers(access)) ? cluster(home, access) : null;
}

export async function createDatabase(of: Cluster, name: string, template?: string): Promise<string> {
  const client = new pg.Client(of.url("postgres"));
  await client.connect();
  try {
    const from = template ? ` TEMPLATE "${template}"` : "";
    await client.query(`CREATE DATABASE "${name}"${from}`);
  } catch (error) {
    if ((error as { code?: string }).code !== "42P04") throw error;
  } finally {
    await client.end();
  }
  return of.url(name);
}

/** Returns the preferred port if it is free, else any other. */
async function freePort(preferred = 0): Promise<number> {
  return (
    (await tryPort(preferred)) ?? (await tryPort(0)) ?? Promise.reject(new Error("There is no free port."))
  );
}

export const isFree = async (port: number) => (await tryPort(port)) !== null;

function tryPort(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

function cluster(home: string, { port, password }: Access): Cluster {
  return {
    url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    async stop(mode = "fast") {
      const binaries = await findBinaries();
      const account = await findAccount(binaries.postgres, home);
      await runAs(account, binaries.pg_ctl, [
        ...["stop", "--wait", "--silent", `--mode=${mode}`],
        `--pgdata=${join(home, "data")}`,
      ]);
    },
  };
}

const logFile = (home: string) => join(home, "data", "server.log");
const accessFile = (home: string) => join(home, "access.json");

async function readAccess(home: string): Promise<Access | null> {
  try {
    return JSON.parse(await readFile(accessFile(home), "utf8"));
  } catch {
    return null;
  }
}

async function answers({ port, password }: Access): Promise<boolean> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function initialise(home: string, password: string, binaries: Binaries, account: Account) {
  const data = join(home, "data");
  const passwordFile = join(home, "password");
  // Without a PG_VERSION, the directory is an initialisation that was interrupted.
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) {
    await chown(data, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  try {
    await runAs(account, binaries.initdb, [
      ...[`--pgdata=${data}`, "--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`],
      ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function retry(attempt: () => Promise<void>, times: number): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (times <= 1) throw error;
    await pause(500);
    await retry(attempt, times - 1);
  }
}
