import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "./db";
import { RateLimited } from "./errors";
import { fingerprint } from "./tokens";

/** How a call is throttled. */
export interface RateLimit {
  /** Names the counter; limits with the same name share it. */
  name: string;
  points: number;
  /** In seconds. A caller who waits this long is let in again, whatever others do. */
  per: number;
}

const limiters = new Map<string, RateLimiterPostgres>();

/** Counts one attempt by `who`, of whom only a fingerprint is stored. Throws RateLimited. */
export async function consume(rate: RateLimit, who: string): Promise<void> {
  try {
    await limiterOf(rate).consume(fingerprint(who));
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new RateLimited(error.msBeforeNext / 1000);
    throw error;
  }
}

/** Throws RateLimited if the next attempt by `who` would, without counting one. */
export async function refuseIfExceeded(rate: RateLimit, who: string): Promise<void> {
  const state = await limiterOf(rate).get(fingerprint(who));
  if (state && state.remainingPoints <= 0) throw new RateLimited(state.msBeforeNext / 1000);
}

const localLimiters = new Map<string, RateLimiterMemory>();

/**
 * Counts only in this process, without the database: for actions that a great many people do within one minute, where
 * the limit may be multiplied by the number of processes. Throws RateLimited.
 */
export async function consumeLocally({ name, points, per }: RateLimit, who: string): Promise<void> {
  const limiter =
    localLimiters.get(name) ?? new RateLimiterMemory({ keyPrefix: name, points, duration: per });
  localLimiters.set(name, limiter);
  try {
    await limiter.consume(who);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new RateLimited(error.msBeforeNext / 1000);
    throw error;
  }
}

/** Gives back one attempt that turned out to be legitimate. */
export async function refund(rate: RateLimit, who: string): Promise<void> {
  await limiterOf(rate).reward(fingerprint(who));
}

function limiterOf({ name, points, per }: RateLimit): RateLimiterPostgres {
  const limiter =
    limiters.get(name) ??
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      schemaName: "app",
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: per,
    });
  limiters.set(name, limiter);
  return limiter;
}
