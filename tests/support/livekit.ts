import { buildGoTool, findGoTool, type GoTool } from "./go-tool";

const liveKit: GoTool = {
  name: "livekit-server",
  source: "github.com/livekit/livekit-server/cmd/server",
  // The last release that `go install` accepts: from 1.13.6 on its module has replace directives, which it refuses.
  release: "v1.13.5",
};

/**
 * Finds LiveKit's server for tests with a real room: on the PATH, else in the cache. LIVEKIT=required builds it if it
 * is missing, which takes Go and some minutes, and throws if that fails; otherwise returns null if it is missing.
 */
export function findLiveKit(): string | null {
  const found = findGoTool(liveKit);
  if (found || process.env.LIVEKIT !== "required") return found;
  const built = buildGoTool(liveKit);
  if (!built)
    throw new Error("LIVEKIT=required, but livekit-server is missing and could not be built with Go.");
  return built;
}
