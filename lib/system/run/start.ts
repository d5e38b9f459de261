import { existsSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "./settings";
import { supervise } from "./supervisor";

const settings = readSettings();

if (!existsSync(join(settings.NEXT_DIST_DIR, "BUILD_ID"))) {
  console.error("There is no build to start yet: npm run build");
  process.exit(1);
}

await supervise({
  settings,
  mode: "start",
  announce: ({ url }) => console.log(`Aveli answers at ${url}`),
});
