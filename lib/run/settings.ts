import { existsSync } from "node:fs";
import { type Env, env, InvalidEnv } from "@/lib/platform/env";

/** The settings of a process that a person starts: from .env too, and refused in plain words. */
export function readSettings(): Env {
  if (existsSync(".env")) process.loadEnvFile(".env");
  try {
    return env();
  } catch (error) {
    if (!(error instanceof InvalidEnv)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
