import { existsSync } from "node:fs";
import { type Env, env, InvalidEnv } from "@/lib/base/platform/env";

/** Reads the settings of a process that a person starts, including .env; errors are explained in plain words. */
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
