import { type DestinationStream, type LevelWithSilent as Level, type Logger, pino } from "pino";
import { env } from "./env";
import { logContext } from "./log-context";
import { withoutSecrets } from "./redact";

export type { Logger };

let root: Logger | undefined;

/** Writes JSON lines to stdout, each with what `withLogContext` says. */
export function log(): Logger {
  root ??= openLog();
  return root;
}

export function openLog(destination?: DestinationStream, level: Level = env().LOG_LEVEL): Logger {
  const options = {
    level,
    base: null,
    mixin: logContext,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
    redact: { paths: secretPaths, censor: "[redacted]" },
    // Applied to the final line, because addresses and error messages may contain tokens too.
    hooks: { streamWrite: withoutSecrets },
  };
  return destination ? pino(options, destination) : pino(options);
}

const secretPaths = [
  "authorization",
  "cookie",
  "password",
  "current_password",
  "token",
  "access_token",
  "refresh_token",
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
