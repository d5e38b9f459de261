import { startChild } from "./child";
import { orRefuse } from "./or-refuse";
import { readSettings } from "./settings";
import { prepareSurroundings } from "./surroundings";

// Runs a script with the database that RUN.md promises: the given one, or the embedded one, started if need be.
const [script, ...args] = process.argv.slice(2);
if (!script) throw new Error("Which script?");

readSettings();
const surroundings = await orRefuse(prepareSurroundings);
const child = startChild(process.execPath, ["--import", "tsx", script, ...args], {
  env: surroundings.variables,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void child.stop());

process.exitCode = await child.exited;
await surroundings.leaveDatabase();
