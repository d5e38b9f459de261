import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { environmentWith } from "@/lib/base/platform/env";
import { type Child, startChild } from "@/lib/system/run/child";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
const dir = join(import.meta.dirname, "bare");

/** The bare Next app, built once, on a port of its own and the same database. */
export async function startBareApp(
  databaseUrl: string,
  port: number,
): Promise<{ url: string; child: Child }> {
  if (!existsSync(join(dir, ".next", "BUILD_ID"))) {
    const { status } = spawnSync(process.execPath, [next, "build", dir, "--webpack"], { stdio: "inherit" });
    if (status !== 0) throw new Error("The bare app could not be built.");
  }
  const url = `http://127.0.0.1:${port}`;
  const child = startChild(
    process.execPath,
    [next, "start", dir, "--hostname", "127.0.0.1", "--port", String(port)],
    {
      env: environmentWith({ NODE_ENV: "production", DATABASE_URL: databaseUrl }),
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await fetch(url).catch(() => null))?.ok) return { url, child };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await child.stop();
  throw new Error("The bare app did not answer.");
}
