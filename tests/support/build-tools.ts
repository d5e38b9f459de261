import { buildGoTool, findGoTool } from "./go-tool";
import { findLiveKit } from "./livekit";
import { s3Gateway } from "./s3-server";
import { stripeMock } from "./stripe-mock";

// Before the tests that want them, since a build takes minutes; tests whose tool is missing are skipped by name.
findLiveKit();
for (const tool of [stripeMock, s3Gateway]) if (!findGoTool(tool)) buildGoTool(tool);
