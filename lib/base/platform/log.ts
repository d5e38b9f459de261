import { type DestinationStream, type LevelWithSilent as Level, type Logger, pino } from "pino";
import { env } from "./env";
import { withoutSecrets } from "./redact";

export type { Logger };

let root: Logger | undefined;

/** Writes JSON lines to stdout. Give each request a logger with its id: `log({ request_id })`. */
export function log(bindings?: Record<string, unknown>): Logger {
  root ??= openLog();
  return bindings ? root.child(bindings) : root;
}

export function openLog(destination?: DestinationStream, level: Level = env().LOG_LEVEL): Logger {
  const options = {
    level,
    base: null,
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
