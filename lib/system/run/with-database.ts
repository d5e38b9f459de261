import { startChild } from "./child";
import { orRefuse } from "./or-refuse";
import { prepareRuntime } from "./runtime";
import { readSettings } from "./settings";

// Runs a script with a database: that of DATABASE_URL, or the embedded one, started if need be.
const [script, ...args] = process.argv.slice(2);
if (!script) throw new Error("Which script?");

readSettings();
const runtime = await orRefuse(prepareRuntime);
const child = startChild(process.execPath, ["--import", "tsx", script, ...args], {
  env: runtime.variables,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void child.stop());

process.exitCode = await child.exited;
await runtime.leaveDatabase();
