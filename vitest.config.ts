import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Neither the developers' zone nor the one that people are shown: whatever leans on the machine's zone fails.
process.env.TZ = "America/New_York";

export const root = fileURLToPath(new URL(".", import.meta.url));
const shared = { setupFiles: ["tests/support/setup.ts"], testTimeout: 60_000, hookTimeout: 120_000 };
export const unit = {
  ...shared,
  globalSetup: ["tests/support/global-routes.ts", "tests/support/global-database.ts"],
};

/** Replaces modules, or changes settings, which modules read once. */
const changesModules =
  /\bvi\.(mock|doMock|hoisted|resetModules|stubEnv)\b|\bprocess\.env\.\w+ =|^\/\/ Needs modules of its own/m;
export const withOwnModules = readdirSync(`${root}tests`, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts") && !/^(http|dev)\//.test(file))
  .map((file) => `tests/${file}`)
  .filter((file) => changesModules.test(readFileSync(root + file, "utf8")));

export default defineConfig({
  resolve: { alias: { "@/": root } },
  test: {
    maxWorkers: 2,
    reporters: ["default", "./tests/support/vitest-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/http/**", "tests/dev/**", ...withOwnModules],
          // Most files take less time to run than to load what they test.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...unit, name: "unit-isolated", include: withOwnModules },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "dev",
          include: ["tests/dev/**/*.test.ts"],
          globalSetup: ["tests/support/global-database.ts"],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "http",
          include: ["tests/http/**/*.test.ts"],
          globalSetup: ["tests/support/global-routes.ts", "tests/support/global-app.ts"],
          fileParallelism: false,
        },
      },
    ],
  },
});
