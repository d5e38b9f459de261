import { defineConfig } from "prisma/config";

// The Prisma CLI downloads a schema engine at start, even for `generate`, which does not use it.
// Naming any executable keeps it offline; migrations run on the WebAssembly engine in prisma/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
