import pg from "pg";
import { env, environmentWith } from "@/lib/platform/env";
import { deploy } from "@/prisma/migrate";
import { openDatabase } from "./database";
import { keptSecrets } from "./secrets";

export interface Runtime {
  databaseUrl: string;
  isEmbedded: boolean;
  /** What child processes are given: our own environment, the database and the kept secrets. */
  variables: NodeJS.ProcessEnv;
  /** Stops the embedded database. */
  stopDatabase(): Promise<void>;
  /** The same, unless it ran before we came. */
  leaveDatabase(): Promise<void>;
}

/** A migrated database and the secrets: what every process of Aveli needs around it. */
export async function prepareRuntime(): Promise<Runtime> {
  const settings = env();
  const database = await openDatabase();
  await deploy(database.url).catch(async (error) => {
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
      // A server of one's own wants a secret of one's own: parseEnv asks for it in production.
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
