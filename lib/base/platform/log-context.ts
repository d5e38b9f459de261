import { AsyncLocalStorage } from "node:async_hooks";

/** What every line of the log says while it is done. */
interface LogContext {
  request_id?: string | undefined;
  task?: string;
  job_id?: string;
}

// What runs at boot and the routes are bundled apart, each with a copy of this file.
const shared = globalThis as { appLogContext?: AsyncLocalStorage<LogContext> };
shared.appLogContext ??= new AsyncLocalStorage();
const contexts = shared.appLogContext;

export function withLogContext<Result>(context: LogContext, work: () => Result): Result {
  return contexts.run(context, work);
}

export function logContext(): LogContext {
  return contexts.getStore() ?? {};
}
