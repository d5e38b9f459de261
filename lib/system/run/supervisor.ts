import { createRequire } from "node:module";
import type { Env } from "@/lib/base/platform/env";
import { type Child, startChild, waitForResponse, waitUntilHealthy } from "./child";
import { claimInstance, type Instance, RunsAlready } from "./instance";
import { startLiveKit } from "./livekit";
import { orRefuse } from "./or-refuse";
import { isFree } from "./postgres";
import { prepareRuntime, type Runtime } from "./runtime";

export interface Running {
  url: string;
  runtime: Runtime;
  hasLiveKit: boolean;
}

interface Supervision {
  settings: Env;
  mode: "dev" | "start";
  /** Runs between the migrations and the app. */
  prepare?: (runtime: Runtime) => Promise<void>;
  /** Variables of the app's process alone. */
  appVariables?: Record<string, string>;
  /** Run as long as the app does. */
  beside?: (variables: NodeJS.ProcessEnv) => Child[];
  announce: (running: Running) => void;
}

/** Starts everything that a running Aveli consists of, and stops it again in reverse order. */
export async function supervise(supervision: Supervision) {
  const { settings, mode, prepare, appVariables, beside, announce } = supervision;
  const url = `http://localhost:${settings.PORT}`;
  const runtime = await orRefuse(prepareRuntime);
  let instance: Instance | null = null;
  const children: Child[] = [];
  const stopAll = async () => {
    for (const child of children.toReversed()) await child.stop();
    await instance?.release();
    await runtime.stopDatabase();
  };

  try {
    if (runtime.isEmbedded) {
      instance = await claimInstance(runtime.databaseUrl, settings.DATA_DIR, url);
    }
    if (!(await isFree(settings.PORT))) {
      throw new Error(`Port ${settings.PORT} is taken. Choose another: PORT=${settings.PORT + 1}`);
    }
    await prepare?.(runtime);

    const liveKit = settings.LIVEKIT_URL ? null : await startLiveKit({ appUrl: url });
    if (liveKit) children.push(liveKit.child);
    const variables = { ...runtime.variables, ...liveKit?.variables };
    const app = startNext(mode, settings, { ...variables, ...appVariables });
    children.push(app, ...(beside?.(variables) ?? []));
    for (const child of children) await instance?.owns(child.pid);

    const stopped = untilStopped(app);
    // In development the first page is what takes time, so it is compiled before anybody is told that it is there.
    const isUp = (mode === "dev" ? waitForResponse(url, app) : waitUntilHealthy(url, app)).then(() => true);
    // It also rejects when the app is stopped during its start, when nobody is waiting for it any more.
    isUp.catch(() => {});
    if (await Promise.race([isUp, stopped.then(() => false)])) {
      announce({ url, runtime, hasLiveKit: Boolean(liveKit ?? settings.LIVEKIT_URL) });
    }
    process.exitCode = await stopped;
    await stopAll();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    // What was already running is not ours to stop.
    if (!(error instanceof RunsAlready)) await stopAll();
  }
}

function startNext(mode: "dev" | "start", { PORT, LISTEN_HOST }: Env, variables: NodeJS.ProcessEnv): Child {
  // In development everything is open: people, mailbox, payments.
  const host = LISTEN_HOST ?? (mode === "dev" ? "127.0.0.1" : null);
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const nodeEnv = mode === "dev" ? "development" : "production";
  return startChild(
    process.execPath,
    [next, mode, ...(host ? ["--hostname", host] : []), "--port", String(PORT)],
    {
      env: { ...variables, PORT: String(PORT), NODE_ENV: nodeEnv, NEXT_TELEMETRY_DISABLED: "1" },
      stdio: "inherit",
    },
  );
}

/** Resolves with the exit code if the app ends by itself, or with 0 if it is asked to stop. */
function untilStopped(app: Child): Promise<number> {
  return new Promise((resolve) => {
    app.exited.then(resolve, () => resolve(1));
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(0));
  });
}
