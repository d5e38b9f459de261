import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

export interface GoTool {
  name: string;
  /** The package that `go install` builds, and its release. */
  source: string;
  release: string;
}

/** Finds a program on the PATH, else in the cache of earlier builds; null if it is in neither. */
export function findGoTool(tool: GoTool): string | null {
  return onPath(tool.name) ?? (existsSync(binaryOf(tool)) ? binaryOf(tool) : null);
}

/** Builds it into the cache, once; returns null if Go is not installed, or the build fails. */
export function buildGoTool(tool: GoTool): string | null {
  if (!onPath("go")) return null;
  const { name, source, release } = tool;
  console.log(`Building ${name} ${release}, once; this takes some minutes.`);
  mkdirSync(cacheOf(tool), { recursive: true });
  // Two packages at a time leave the machine usable.
  const { status } = spawnSync("go", ["install", "-p", "2", `${source}@${release}`], {
    stdio: "inherit",
    env: { ...process.env, GOBIN: cacheOf(tool) },
  });
  if (status !== 0) return null;
  const built = join(cacheOf(tool), source.slice(source.lastIndexOf("/") + 1));
  if (built !== binaryOf(tool)) renameSync(built, binaryOf(tool));
  return binaryOf(tool);
}

const binaryOf = (tool: GoTool) => join(cacheOf(tool), tool.name);

function cacheOf({ name, release }: GoTool): string {
  const home = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(home, "aveli", `${name.replace("-server", "")}-${release}`);
}

function onPath(name: string): string | null {
  const { status, stdout } = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}
