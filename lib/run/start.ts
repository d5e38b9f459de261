import { existsSync } from "node:fs";
import { join } from "node:path";
import { environmentWith } from "@/lib/platform/env";
import { launch } from "./launch";
import { readSettings } from "./settings";

const settings = readSettings();

if (!existsSync(join(environmentWith({}).NEXT_DIST_DIR ?? ".next", "BUILD_ID"))) {
  console.error("There is no build to start yet: npm run build");
  process.exit(1);
}

await launch({
  settings,
  mode: "start",
  announce: ({ url }) => console.log(`Aveli answers at ${url}`),
});
