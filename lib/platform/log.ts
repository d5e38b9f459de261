import { type Logger, pino } from "pino";
import { env } from "./env";

export type { Logger };

let root: Logger | undefined;

/** JSON lines on stdout. Give a request's own logger its id: `log({ request_id })`. */
export function log(bindings?: Record<string, unknown>): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    redact: { paths: secretPaths, censor: "[redacted]" },
  });
  return bindings ? root.child(bindings) : root;
}

const secretPaths = ["authorization", "cookie", "password", "token", "access_token", "refresh_token"].flatMap(
  (name) => [name, `*.${name}`, `*.*.${name}`],
);
