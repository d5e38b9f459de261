import { create, deploy, drift, status } from "@/prisma/migrate";
import { withDatabase, withScratchDatabase } from "./database";
import { readSettings } from "./settings";

readSettings();

const [command = "deploy", name] = process.argv.slice(2);

switch (command) {
  case "deploy": {
    const applied = await withDatabase(deploy);
    console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
    break;
  }
  case "status": {
    const found = await withDatabase(status);
    for (const [state, names] of Object.entries(found)) {
      console.log(`${state.padEnd(8)} ${names.length > 0 ? names.join(", ") : "–"}`);
    }
    break;
  }
  case "new": {
    if (!/^[a-z0-9_]+$/.test(name ?? "")) fail("Give the migration a name in snake_case.");
    console.log(`Wrote ${await withScratchDatabase((url) => create(url, String(name)))}.`);
    break;
  }
  case "check": {
    const sql = await withScratchDatabase(drift);
    if (sql) fail(`Schema files and migrations have drifted apart. Missing from the migrations:\n\n${sql}`);
    console.log("Schema files and migrations agree.");
    break;
  }
  default:
    fail(`Unknown command "${command}": deploy, new <name>, status or check.`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
