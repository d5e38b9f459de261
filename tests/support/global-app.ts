import type { TestProject } from "vitest/node";
import { startApp } from "./app";

declare module "vitest" {
  interface ProvidedContext {
    /** The running production build; only in the http project. */
    app: { url: string; databaseUrl: string; pid: number; output: string };
  }
}

export default async function setup(project: TestProject) {
  const { url, databaseUrl, pid, output, stop } = await startApp();
  project.provide("app", { url, databaseUrl, pid, output });
  return stop;
}
