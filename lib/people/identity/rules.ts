import { after, days, hours, seconds } from "@/lib/base/platform/time";
import type { Actor, Role } from "./actor";
import { isCommonPassword } from "./common-password-rules";
import { AdminsOnly, NotAHost } from "./errors";
import { isPersonalPassword, type Person } from "./personal-password-rules";

/** The longest that a browser stays signed in; an app stays signed in as long as it refreshes within this time. */
export const sessionLifetime = days(30);

/** Admins must sign in again at least this often, on any client. */
export const adminSessionLifetime = hours(12);

/** Returns when a session opened at `since` and used at `now` ends. */
export function sessionEnd(role: Role, since: Date, now: Date): Date {
  return role === "admin" ? after(since, adminSessionLifetime) : after(now, sessionLifetime);
}

/**
 * How long a used refresh token still returns the tokens that it gave: a client that asks twice at once is no thief.
 */
export const refreshLeeway = seconds(5);

/** A browser that has been idle for this long must sign in again. */
export const sessionIdleLifetime = days(14);

/** A seat link opens its seminar's room until this long after the planned end. */
export const seatLinkLifetime = hours(6);

/** The purpose that seat links are encrypted for. */
export const seatLink = "seat";

export const passwordLength = { min: 10, max: 200 };

export type PasswordGrade = "short" | "guessable" | "personal" | "fair" | "good";

/** Grades a password while it is typed. A chosen password is also checked against the list of common ones. */
export function gradePassword(password: string, person: Person): PasswordGrade {
  if (password.length < passwordLength.min) return "short";
  if (isPersonalPassword(password, person)) return "personal";
  // A single word or digits alone: password lists are full of them.
  if (isCommonPassword(password) || /^(\p{L}{1,12}|\d+)$/u.test(password)) return "guessable";
  const isLong = password.length >= 16 || /\S\s+\S.*\s\S/u.test(password);
  return isLong && new Set(password).size >= 8 ? "good" : "fair";
}

/** The version of the terms that one accepts by creating an account, as stated at the top of the document. */
export const termsVersion = "2";

/** Throws NotAHost for members. Admins may host as well, with offers of their own. */
export function assertHost(actor: Actor): void {
  if (actor.role === "member") throw new NotAHost();
}

/** Throws NotFound, so that admin pages do not seem to exist for others. */
export function assertAdmin(actor: Actor): void {
  if (actor.role !== "admin") throw new AdminsOnly();
}

const nowhere = "https://own.invalid";

/**
 * Returns `wish` if it is a page of ours, else `home`. Never another site or the API, nor a path that could become
 * another site if its beginning were cut off: none of our paths has an empty segment, or a character that merely looks
 * like a slash.
 */
export function ownPath(wish: unknown, home = "/home"): string {
  if (typeof wish !== "string" || !/^\/[^\\\p{Cc}]*$/u.test(wish) || !URL.canParse(wish, nowhere))
    return home;
  const { origin, pathname, search, hash } = new URL(wish, nowhere);
  const isOwn = origin === nowhere && !/\/\/|%2f|%5c|%0|%1|%7f/i.test(pathname);
  return isOwn && !/^\/api(\/|$)/.test(pathname) ? pathname + search + hash : home;
}
