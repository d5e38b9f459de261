import { createRequire } from "node:module";
import type { Env } from "@/lib/platform/env";
import { type Child, startChild, waitUntilHealthy } from "./child";
import { claimInstance, type Instance, RunsAlready } from "./instance";
import { startLiveKit } from "./livekit";
import { orRefuse } from "./or-refuse";
import { isFree } from "./postgres";
import { prepareSurroundings, type Surroundings } from "./surroundings";

export interface Running {
  url: string;
  surroundings: Surroundings;
  hasLiveKit: boolean;
}

interface Launch {
  settings: Env;
  mode: "dev" | "start";
  /** Between the migrations and the app. */
  prepare?: (surroundings: Surroundings) => Promise<void>;
  /** What runs as long as the app does. */
  beside?: (surroundings: Surroundings) => Child;
  announce: (running: Running) => void;
}

/** Starts everything that a running Aveli consists of, and stops it again, last things first. */
export async function launch({ settings, mode, prepare, beside, announce }: Launch) {
  const url = `http://localhost:${settings.PORT}`;
  const surroundings = await orRefuse(prepareSurroundings);
  let instance: Instance | null = null;
  const children: Child[] = [];
  const stopAll = async () => {
    for (const child of children.toReversed()) await child.stop();
    await instance?.release();
    await surroundings.stopDatabase();
  };

  try {
    if (surroundings.isEmbedded) {
      instance = await claimInstance(surroundings.databaseUrl, settings.DATA_DIR, url);
    }
    if (!(await isFree(settings.PORT))) {
      throw new Error(`Port ${settings.PORT} is taken. Choose another: PORT=${settings.PORT + 1}`);
    }
    await prepare?.(surroundings);

    const liveKit = settings.LIVEKIT_URL ? null : await startLiveKit({ appUrl: url });
    if (liveKit) children.push(liveKit.child);
    const app = startNext(mode, settings.PORT, { ...surroundings.variables, ...liveKit?.variables });
    children.push(app);
    if (beside) children.push(beside(surroundings));
    for (const child of children) await instance?.owns(child.pid);

    const stopped = untilStopped(app);
    const isHealthy = waitUntilHealthy(url, app).then(() => true);
    // It fails too when the app is stopped while it starts, and then nobody asks any more.
    isHealthy.catch(() => {});
    if (await Promise.race([isHealthy, stopped.then(() => false)])) {
      announce({ url, surroundings, hasLiveKit: Boolean(liveKit ?? settings.LIVEKIT_URL) });
    }
    process.exitCode = await stopped;
    await stopAll();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    // What runs already is not ours to stop.
    if (!(error instanceof RunsAlready)) await stopAll();
  }
}

function startNext(mode: "dev" | "start", port: number, variables: NodeJS.ProcessEnv): Child {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const nodeEnv = mode === "dev" ? "development" : "production";
  return startChild(process.execPath, [next, mode, "--port", String(port)], {
    env: { ...variables, PORT: String(port), NODE_ENV: nodeEnv, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: "inherit",
  });
}

/** Resolves with the exit code when the app ends by itself, or with 0 when somebody wants it to. */
function untilStopped(app: Child): Promise<number> {
  return new Promise((resolve) => {
    app.exited.then(resolve, () => resolve(1));
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(0));
  });
}
