import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const buildId = ".next/BUILD_ID";
const sources = ["app", "components", "lib", "prisma", "public", "next.config.ts", "package-lock.json"];

/** `next build`, unless the last one knows all that there is. */
export function ensureBuild() {
  if (existsSync(buildId) && newest(sources) <= statSync(buildId).mtimeMs) return;
  const { status } = spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
  if (status !== 0) throw new Error("There is nothing to test: the build failed.");
}

/** When the youngest of these was written, folders looked through; what the build itself writes aside. */
function newest(paths: readonly string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const stat = statSync(path);
      if (/(?:sw|workbox-.*)\.js$|^public\/(?:legal|blur)$/.test(path)) return 0;
      if (!stat.isDirectory()) return stat.mtimeMs;
      return newest(readdirSync(path).map((name) => join(path, name)));
    }),
    0,
  );
}
