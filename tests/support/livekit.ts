import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

// The last release that `go install` takes: from 1.13.6 on the module replaces others, which it refuses.
const release = "v1.13.5";

/**
 * LiveKit's server for tests with a real room: from the PATH, else from the cache. LIVEKIT=required builds it where it
 * is missing, which takes Go and some minutes, and is an error where that fails; otherwise null says it is not there.
 */
export function findLiveKit(): string | null {
  const found = onPath("livekit-server") ?? cached();
  if (found || process.env.LIVEKIT !== "required") return found;
  const built = build();
  if (!built)
    throw new Error("LIVEKIT=required, but livekit-server is missing and could not be built with Go.");
  return built;
}

const cacheDir = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "aveli", `livekit-${release}`);
const binary = join(cacheDir, "livekit-server");

const cached = () => (existsSync(binary) ? binary : null);

/** Two packages at a time leave the machine usable. */
function build(): string | null {
  if (!onPath("go")) return null;
  console.log(`Building livekit-server ${release}, once; this takes some minutes.`);
  mkdirSync(cacheDir, { recursive: true });
  const { status } = spawnSync(
    "go",
    ["install", "-p", "2", `github.com/livekit/livekit-server/cmd/server@${release}`],
    {
      stdio: "inherit",
      env: { ...process.env, GOBIN: cacheDir },
    },
  );
  if (status !== 0) return null;
  renameSync(join(cacheDir, "server"), binary);
  return cached();
}

function onPath(name: string): string | null {
  const { status, stdout } = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}
