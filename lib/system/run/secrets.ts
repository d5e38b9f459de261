import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

interface Secrets {
  AUTH_SECRET: string;
  /** Names the actions of forms: with the same key, in the same folder, each build gives them the same names. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string;
}

/** Returns secrets that nobody had to choose: generated once, and stored in the data directory. */
export async function keptSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, "secrets.json");
  const kept = await read(file);
  if (isWhole(kept)) return kept;
  const secrets = {
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    ...kept,
  };
  await mkdir(dataDir, { recursive: true });
  if (kept) {
    // Replaced atomically, so that a concurrent reader never gets half of a file.
    await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
    await rename(`${file}.new`, file);
  } else {
    await writeFile(file, JSON.stringify(secrets), { mode: 0o600, flag: "wx" });
  }
  return secrets;
}

async function read(file: string): Promise<Partial<Secrets> | null> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return null;
  }
}

function isWhole(secrets: Partial<Secrets> | null): secrets is Secrets {
  return Boolean(secrets?.AUTH_SECRET && secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
}
