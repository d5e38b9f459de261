import type { TestApp } from "@/tests/support/app";
import type { startBareApp } from "./bare-app";

/** What is measured, what it is held against, and for how long. */
export interface Sides {
  ours: TestApp;
  bare: Awaited<ReturnType<typeof startBareApp>>;
  rounds: number;
  seconds: number;
}
