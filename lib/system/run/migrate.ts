import { readFile, writeFile } from "node:fs/promises";
import { env } from "@/lib/base/platform/env";
import { Refusal } from "@/lib/base/platform/errors";
import { adopt } from "@/prisma/adopt";
import { differencesFromMigrations } from "@/prisma/compare";
import { create, deploy, drift, status, takeSnapshot, wrapMigrations } from "@/prisma/migrate";
import { snapshotFile } from "@/prisma/snapshot";
import { withDatabase, withScratchDatabase } from "./database";
import { orRefuse } from "./or-refuse";
import { readSettings } from "./settings";

readSettings();

const [command = "deploy", name] = process.argv.slice(2);

const commands: Record<string, () => Promise<void>> = {
  async deploy() {
    const applied = await withDatabase((url) => deploy(env().DATABASE_DIRECT_URL ?? url));
    console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
  },

  async status() {
    const { found, unlike } = await withDatabase(async (url) => ({
      found: await status(url),
      unlike: await differencesFromMigrations(url),
    }));
    for (const [state, names] of Object.entries(found)) {
      console.log(`${state.padEnd(8)} ${names.length > 0 ? names.join(", ") : "–"}`);
    }
    console.log(`schema   ${unlike.length > 0 ? `${unlike.length} × unlike what the migrations make` : "–"}`);
    for (const line of unlike) console.log(`  ${line}`);
    if (unlike.length + found.failed.length + found.edited.length > 0) process.exitCode = 1;
  },

  async adopt() {
    const isCarriedOver = await withDatabase(adopt);
    console.log(isCarriedOver ? "The database is carried over." : "There is nothing to carry over.");
  },

  async new() {
    if (!/^[a-z0-9_]+$/.test(name ?? "")) throw new Refusal("Give the migration a name in snake_case.");
    console.log(`Wrote ${await withScratchDatabase((url) => create(url, String(name)))}.`);
  },

  async snapshot() {
    const wrapped = await wrapMigrations({ mend: true });
    if (wrapped.length > 0) console.log(`Wrapped ${wrapped.join(", ")}.`);
    await writeFile(snapshotFile, await withScratchDatabase(takeSnapshot));
    console.log(`Wrote ${snapshotFile}.`);
  },

  async check() {
    const bare = await wrapMigrations({ mend: false });
    if (bare.length > 0)
      throw new Refusal(`Not wrapped for psql: ${bare.join(", ")}. Run npm run db:snapshot.`);
    const { sql, made } = await withScratchDatabase(async (url) => ({
      sql: await drift(url),
      made: await takeSnapshot(url),
    }));
    if (sql) {
      throw new Refusal(
        `Schema files and migrations have drifted apart. Missing from the migrations:\n\n${sql}`,
      );
    }
    if ((await readFile(snapshotFile, "utf8")) !== made) {
      throw new Refusal(`${snapshotFile} is not what the migrations make. Run npm run db:snapshot.`);
    }
    console.log("Schema files, migrations and snapshot agree.");
  },
};

const run = commands[command];
await orRefuse(async () => {
  if (!run)
    throw new Refusal(`Unknown command "${command}": deploy, status, new <name>, snapshot, check or adopt.`);
  await run();
});
