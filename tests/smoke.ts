import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startApp } from "./support/app";

const readme = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8");
const examples = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
  .map(([, script]) => String(script))
  .filter((s) => s.includes("curl"));
if (examples.length === 0) throw new Error("README.md has no curl examples.");

// A running app is named by AVELI; otherwise the production build is started for the occasion.
const given = process.env.AVELI;
const app = given ? null : await startApp();
const { status } = spawnSync("bash", ["-euo", "pipefail", "-c", examples.join("\n")], {
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, AVELI: given ?? app?.url },
});
await app?.stop();
console.log(status === 0 ? "\nThe README's examples work." : "\nOne of the README's examples failed.");
process.exit(status === 0 ? 0 : 1);
