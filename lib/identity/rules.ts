import { NotFound } from "@/lib/platform/errors";
import { days, hours } from "@/lib/platform/time";
import type { Actor } from "./actor";
import { NotAHost } from "./errors";

/** A browser stays signed in this long at most; an app as long as it keeps refreshing within that time. */
export const sessionLifetime = days(30);

/** A browser that is not used for this long has to sign in again. */
export const sessionIdleLifetime = days(14);

/** The link to a seat opens its seminar's room until this long after it should have ended. */
export const seatLinkLifetime = hours(6);

/** What links to a seat are sealed for. */
export const seatLink = "seat";

/** The version of the terms that one accepts by creating an account, as in their document's head. */
export const termsVersion = "1";

/** Throws NotAHost for members. Admins may do what hosts do, with things of their own. */
export function assertHost(actor: Actor): void {
  if (actor.role === "member") throw new NotAHost();
}

/** Throws NotFound: what is for admins is not there for others. */
export function assertAdmin(actor: Actor): void {
  if (actor.role !== "admin") throw new NotFound();
}

const nowhere = "https://own.invalid";

/** Where to go after signing in: `wish` if it is a page of our own, else `/home`. Never leads to another site, nor to the API. */
export function ownPath(wish: unknown): string {
  if (typeof wish !== "string" || !/^\/[^\\\p{Cc}]*$/u.test(wish) || !URL.canParse(wish, nowhere)) {
    return "/home";
  }
  const { origin, pathname, search, hash } = new URL(wish, nowhere);
  const isOwn = origin === nowhere && !pathname.startsWith("//") && !/^\/api(\/|$)/.test(pathname);
  return isOwn ? pathname + search + hash : "/home";
}
