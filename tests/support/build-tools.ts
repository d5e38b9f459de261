import { buildGoTool, findGoTool } from "./go-tool";
import { findLiveKit } from "./livekit";
import { s3Gateway } from "./s3-server";
import { stripeMock } from "./stripe-mock";

// Run before the tests that need the tools, because a build takes minutes; tests without their tool are skipped by
// name.
findLiveKit();
for (const tool of [stripeMock, s3Gateway]) if (!findGoTool(tool)) buildGoTool(tool);
