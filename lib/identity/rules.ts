import type { Actor } from "./actor";
import { NotAHost } from "./errors";

/** Throws NotAHost for members. Admins may do what hosts do, with things of their own. */
export function assertHost(actor: Actor): void {
  if (actor.role === "member") throw new NotAHost();
}
