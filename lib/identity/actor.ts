import type { Locale } from "@/lib/i18n/locales";

export type Role = "member" | "host" | "admin";

declare const minted: unique symbol;

/** Someone whose session was found in the database during this request. Only `mintActor` makes one. */
export interface Actor {
  readonly id: string;
  readonly sessionId: string;
  readonly role: Role;
  readonly displayName: string;
  readonly locale: Locale;
  readonly [minted]: true;
}

/** Someone who came by the link to one seat: that person in that seminar's room, and nobody anywhere else. */
export interface SeatHolder {
  readonly id: string;
  readonly seminarId: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly [minted]: true;
}

/** Whoever may take part in what is live. */
export type Participant = Actor | SeatHolder;

/** Whoever calls something that needs no account. */
export interface Visitor {
  readonly actor: Actor | null;
  /** As seen behind TRUSTED_PROXIES. */
  readonly address: string;
  readonly userAgent: string;
  readonly locale: Locale;
}

/** For lib/web/session.ts and tests/support alone, like mintActor. */
export function mintSeatHolder(holder: Omit<SeatHolder, typeof minted>): SeatHolder {
  return holder as SeatHolder;
}

/** For lib/web/session.ts and tests/support alone: a forgotten check does not compile elsewhere. */
export function mintActor(session: Omit<Actor, typeof minted>): Actor {
  return session as Actor;
}
