import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const index = "app/api/openapi.json/routes.generated.ts";

/** Writes the module that imports every route of the API, from the files that are there. */
export function writeRouteIndex(): void {
  const routes = readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)route\.ts$/.test(file))
    .map((file) => file.replace(/\/route\.ts$/, ""))
    .sort();
  const text = [
    ...routes.map((route, number) => `import * as route${number} from "../${route}/route";`),
    "",
    "export const routes = {",
    ...routes.map((route, number) => `  "/api/${route}": route${number},`),
    "};",
    "",
  ].join("\n");
  // A dev server would build what depends on it anew.
  if (!existsSync(index) || readFileSync(index, "utf8") !== text) writeFileSync(index, text);
}
