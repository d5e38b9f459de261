import { buildGoTool, findGoTool } from "./go-tool";
import { findLiveKit } from "./livekit";
import { stripeMock } from "./stripe-mock";

// Before the tests that want them, since a build takes minutes; tests whose tool is missing are skipped by name.
findLiveKit();
if (!findGoTool(stripeMock)) buildGoTool(stripeMock);
