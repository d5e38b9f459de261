import { afterAll, beforeAll, inject } from "vitest";
import { disconnect } from "@/lib/platform/db";
import { createDatabase, dropDatabase } from "./clone";

/** Gives this test file a freshly migrated database of its own, behind `db` and env().DATABASE_URL. */
export function useDatabase() {
  const server = inject("databaseServer");
  const name = new URL(String(process.env.DATABASE_URL)).pathname.slice(1);

  beforeAll(() => createDatabase(server.url, name, server.template));

  afterAll(async () => {
    await disconnect();
    await dropDatabase(server.url, name);
  });
}
