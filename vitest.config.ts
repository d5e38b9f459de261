import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Neither the developers' zone nor the one that people are shown: whatever leans on the machine's zone fails.
process.env.TZ = "America/New_York";

const root = fileURLToPath(new URL(".", import.meta.url));
const shared = { setupFiles: ["tests/support/setup.ts"], testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  resolve: { alias: { "@/": root } },
  test: {
    maxWorkers: 2,
    reporters: ["default", "./tests/support/vitest-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/http/**"],
          globalSetup: ["tests/support/global-routes.ts", "tests/support/global-database.ts"],
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
