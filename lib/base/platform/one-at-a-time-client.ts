import { Client } from "pg";

/**
 * Prisma queries several relations of a row concurrently, even inside a transaction, where they share one connection.
 * pg is about to stop queueing for such callers, so here each query waits for the one before it.
 */
export class OneAtATimeClient extends Client {
  #last: Promise<unknown> = Promise.resolve();

  override query = ((...args: Parameters<Client["query"]>) => {
    const [config] = args as unknown[];
    const isCallback = typeof args.at(-1) === "function";
    const submitsItself = typeof (config as { submit?: unknown } | null)?.submit === "function";
    if (isCallback || submitsItself) return super.query(...args);
    const answer = this.#last.then(() => super.query(...args));
    this.#last = (answer as unknown as Promise<unknown>).catch(() => {});
    return answer;
  }) as unknown as Client["query"];
}
