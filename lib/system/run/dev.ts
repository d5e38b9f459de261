import { createRequire } from "node:module";
import { startChild } from "./child";
import { isEmptyDatabase } from "./runtime";
import { readSettings } from "./settings";
import { supervise } from "./supervisor";

const settings = readSettings();
const tsx = createRequire(import.meta.url).resolve("tsx/cli");

await supervise({
  settings,
  mode: "dev",
  async prepare({ databaseUrl, variables }) {
    if (!(await isEmptyDatabase(databaseUrl))) return;
    const seed = startChild(process.execPath, ["--import", "tsx", "prisma/seed.ts"], {
      env: variables,
      stdio: "inherit",
    });
    if ((await seed.exited) !== 0) throw new Error("The demo data could not be written.");
  },
  // What a server has loaded at its start it keeps, so the jobs run beside it, in a process that each change starts anew.
  appVariables: { WORKER: "off" },
  beside: (variables) => [
    startChild(process.execPath, ["--import", "tsx", "prisma/keep-demo.ts"], {
      env: variables,
      stdio: ["ignore", "ignore", "inherit"],
    }),
    ...(settings.WORKER
      ? [
          startChild(
            process.execPath,
            [tsx, "watch", "--clear-screen=false", "lib/system/run/worker-process.ts"],
            {
              env: variables,
              stdio: ["ignore", "inherit", "inherit"],
            },
          ),
        ]
      : []),
  ],
  announce({ url, runtime, hasLiveKit }) {
    const isReal = (is: boolean, real: string, sandbox: string) => (is ? real : sandbox);
    console.log(`
  Aveli        ${url}   (in English: ${url}/en)

  Demo people  asha@aveli.test, elin@aveli.test (hosts), bjorn@aveli.test, maja@aveli.test (members),
               admin@aveli.test; the password of all is aveli-demo-2026

  Database     ${isReal(runtime.isEmbedded, `embedded, in ${settings.DATA_DIR}`, "DATABASE_URL")}
  Payments     ${isReal(settings.PAYMENTS === "stripe", "Stripe", "sandbox: no money moves")}
  Rooms        ${isReal(hasLiveKit, "LiveKit", "demo mode: a recorded film")}
  Mail         ${isReal(settings.SMTP_URL !== undefined, "SMTP", settings.SANDBOX_MAIL ? `${url}/sandbox/mail` : "off")}

  Ctrl-C stops all of it.
`);
  },
});
