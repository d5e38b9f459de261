import pg from "pg";
import { env, environmentWith } from "@/lib/base/platform/env";
import { deploy } from "@/prisma/migrate";
import { openDatabase } from "./database";
import { keptSecrets } from "./secrets";

export interface Runtime {
  databaseUrl: string;
  isEmbedded: boolean;
  /** The environment of child processes: our own, with the database and the stored secrets. */
  variables: NodeJS.ProcessEnv;
  /** Stops the embedded database. */
  stopDatabase(): Promise<void>;
  /** Stops it only if we started it. */
  leaveDatabase(): Promise<void>;
}

/** Prepares a migrated database and the secrets, which every process of Aveli needs. */
export async function prepareRuntime(): Promise<Runtime> {
  const settings = env();
  const database = await openDatabase();
  await deploy(settings.DATABASE_DIRECT_URL ?? database.url).catch(async (error) => {
    await database.leave();
    throw error;
  });
  const { AUTH_SECRET } = await keptSecrets(settings.DATA_DIR);
  return {
    databaseUrl: database.url,
    isEmbedded: database.isEmbedded,
    variables: environmentWith({
      DATABASE_URL: database.url,
      ...(database.isEmbedded && { DATABASE_EMBEDDED: "on" }),
      // A production server needs a secret of its own: parseEnv insists on it.
      ...((database.isEmbedded || settings.NODE_ENV !== "production") &&
        hasNone("AUTH_SECRET") && { AUTH_SECRET }),
    }),
    stopDatabase: database.stop,
    leaveDatabase: database.leave,
  };
}

export async function isEmptyDatabase(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query("select from app.users limit 1");
    return rows.length === 0;
  } finally {
    await client.end();
  }
}

const hasNone = (name: string) => !environmentWith({})[name]?.trim();
