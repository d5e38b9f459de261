import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { root, unit, withOwnModules } from "./vitest.config";

/** Chosen by who looks for mutants in what needs a database. */
const chosen = process.env.MUTANT_TESTS?.split(" ");

/** The tests of rules: quick enough to run for each mutant. */
function withoutDatabase(): string[] {
  return readdirSync(`${root}tests`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && !/^(http|dev)\//.test(file))
    .map((file) => `tests/${file}`)
    .filter((file) => !withOwnModules.includes(file))
    .filter((file) => !readFileSync(root + file, "utf8").includes("useDatabase"));
}

export default defineConfig({
  resolve: { alias: { "@/": root } },
  test: { ...unit, include: chosen ?? withoutDatabase(), isolate: chosen !== undefined },
});
