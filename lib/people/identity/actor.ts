import type { Locale } from "@/lib/base/i18n/locales";

export const roles = ["member", "host", "admin"] as const;
export type Role = (typeof roles)[number];

declare const minted: unique symbol;

/** A person whose session was found in the database during this request. Only lib/people/identity/mint.ts makes one. */
export interface Actor {
  readonly id: string;
  readonly sessionId: string;
  readonly role: Role;
  readonly displayName: string;
  readonly locale: Locale;
  readonly [minted]: true;
}

/** A person who came through a seat link: they may act in that seminar's room, and nowhere else. */
export interface SeatHolder {
  readonly id: string;
  readonly seminarId: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly [minted]: true;
}

/** Anyone who may take part in a live session. */
export type Participant = Actor | SeatHolder;

/** The caller of something that needs no account. */
export interface Visitor {
  readonly actor: Actor | null;
  /** The client's address, as seen behind TRUSTED_PROXIES. */
  readonly address: string;
  readonly userAgent: string;
  readonly locale: Locale;
}

/** What is known of a person before they count as signed in. */
export type ActorFacts = Omit<Actor, typeof minted>;

/** What is known of a seat's holder before they count as let in. */
export type SeatHolderFacts = Omit<SeatHolder, typeof minted>;
