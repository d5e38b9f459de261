import { buildGoTool, findGoTool, type GoTool } from "./go-tool";

const liveKit: GoTool = {
  name: "livekit-server",
  source: "github.com/livekit/livekit-server/cmd/server",
  // The last release that `go install` takes: from 1.13.6 on the module replaces others, which it refuses.
  release: "v1.13.5",
};

/**
 * LiveKit's server for tests with a real room: from the PATH, else from the cache. LIVEKIT=required builds it where it
 * is missing, which takes Go and some minutes, and is an error where that fails; otherwise null says it is not there.
 */
export function findLiveKit(): string | null {
  const found = findGoTool(liveKit);
  if (found || process.env.LIVEKIT !== "required") return found;
  const built = buildGoTool(liveKit);
  if (!built)
    throw new Error("LIVEKIT=required, but livekit-server is missing and could not be built with Go.");
  return built;
}
