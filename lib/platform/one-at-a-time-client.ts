import { Client } from "pg";

/**
 * Prisma asks for several relations of a row at once, inside a transaction too, where all of them have one connection.
 * pg is about to stop queuing for whoever does that, so here each waits for the one before it.
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
