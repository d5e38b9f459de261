import type { TestProject } from "vitest/node";
import { startTestServer } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    /** Absent in the project that tests a running app. */
    databaseServer: { url: string; template: string };
  }
}

export default async function setup(project: TestProject) {
  const server = await startTestServer();
  project.provide("databaseServer", { url: server.url, template: server.template });
  return () => server.stop();
}
