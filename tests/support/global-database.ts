import type { TestProject } from "vitest/node";
import { startTestServer, type TestServer } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    /** Absent in the project that tests a running app. */
    databaseServer: { url: string; template: string };
  }
}

/** Each project sets up by itself; all of them use one server. */
const shared = globalThis as {
  aveliTestServer?: { starting: Promise<TestServer>; users: number } | undefined;
};

export default async function setup(project: TestProject) {
  shared.aveliTestServer ??= { starting: startTestServer(), users: 0 };
  const use = shared.aveliTestServer;
  use.users += 1;
  const { url, template, stop } = await use.starting;
  project.provide("databaseServer", { url, template });
  return async () => {
    use.users -= 1;
    if (use.users === 0) await stop();
  };
}
