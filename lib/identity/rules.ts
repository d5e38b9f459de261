import { after, days, hours, seconds } from "@/lib/platform/time";
import type { Actor, Role } from "./actor";
import { isCommonPassword } from "./common-passwords";
import { AdminsOnly, NotAHost } from "./errors";
import { isPersonalPassword, type Person } from "./personal-passwords";

/** A browser stays signed in this long at most; an app as long as it keeps refreshing within that time. */
export const sessionLifetime = days(30);

/** An admin signs in again at least this often, however they are signed in. */
export const adminSessionLifetime = hours(12);

/** When a session that was opened at `since` and is used at `now` ends. */
export function sessionEnd(role: Role, since: Date, now: Date): Date {
  return role === "admin" ? after(since, adminSessionLifetime) : after(now, sessionLifetime);
}

/** How long a refresh token that was just used still gives what it gave: a client that asks twice at once is no thief. */
export const refreshLeeway = seconds(5);

/** A browser that is not used for this long has to sign in again. */
export const sessionIdleLifetime = days(14);

/** The link to a seat opens its seminar's room until this long after it should have ended. */
export const seatLinkLifetime = hours(6);

/** What links to a seat are sealed for. */
export const seatLink = "seat";

export const passwordLength = { min: 10, max: 200 };

export type PasswordGrade = "short" | "guessable" | "personal" | "fair" | "good";

/** What a field says of a password while it is written. What is chosen is held against the list of the commonest as well. */
export function gradePassword(password: string, person: Person): PasswordGrade {
  if (password.length < passwordLength.min) return "short";
  if (isPersonalPassword(password, person)) return "personal";
  // One word of letters, or digits alone: the lists are full of them.
  if (isCommonPassword(password) || /^(\p{L}{1,12}|\d+)$/u.test(password)) return "guessable";
  const isLong = password.length >= 16 || /\S\s+\S.*\s\S/u.test(password);
  return isLong && new Set(password).size >= 8 ? "good" : "fair";
}

/** The version of the terms that one accepts by creating an account, as in their document's head. */
export const termsVersion = "2";

/** Throws NotAHost for members. Admins may do what hosts do, with things of their own. */
export function assertHost(actor: Actor): void {
  if (actor.role === "member") throw new NotAHost();
}

/** Throws NotFound: what is for admins is not there for others. */
export function assertAdmin(actor: Actor): void {
  if (actor.role !== "admin") throw new AdminsOnly();
}

const nowhere = "https://own.invalid";

/**
 * `wish` if it is a page of our own, else `home`. Never another site, nor the API, and nothing that could become another site
 * when something is cut off its beginning: no page of ours has an empty step, or a slash that only looks like none.
 */
export function ownPath(wish: unknown, home = "/home"): string {
  if (typeof wish !== "string" || !/^\/[^\\\p{Cc}]*$/u.test(wish) || !URL.canParse(wish, nowhere))
    return home;
  const { origin, pathname, search, hash } = new URL(wish, nowhere);
  const isOwn = origin === nowhere && !/\/\/|%2f|%5c|%0|%1|%7f/i.test(pathname);
  return isOwn && !/^\/api(\/|$)/.test(pathname) ? pathname + search + hash : home;
}
