import { DomainError, NotFound } from "@/lib/base/platform/errors";
import { Unauthenticated } from "@/lib/people/identity/errors";
import { doorsOpenAt, type EntryRefusal, type StartRefusal } from "./rules";

export class NoSeat extends DomainError {
  constructor() {
    super("forbidden", "no_seat");
  }
}

export class Removed extends DomainError {
  constructor() {
    super("forbidden", "removed");
  }
}

export class NotOpen extends DomainError {
  constructor(opensAt: Date) {
    super("conflict", "not_open", { opens_at: opensAt.toISOString() });
  }
}

export class Ended extends DomainError {
  constructor() {
    super("conflict", "ended");
  }
}

export class Cancelled extends DomainError {
  constructor() {
    super("conflict", "cancelled");
  }
}

/** The stage is recorded, and this person has not consented to it. */
export class ConsentRequired extends DomainError {
  constructor() {
    super("conflict", "consent_required");
  }
}

/** The host has locked the room; only those who were in it before may come back. */
export class Locked extends DomainError {
  constructor() {
    super("conflict", "locked");
  }
}

export class ChatClosed extends DomainError {
  constructor() {
    super("conflict", "chat_closed");
  }
}

/** Only another host can be a co-host. */
export class CannotCohost extends DomainError {
  constructor() {
    super("conflict", "cannot_cohost");
  }
}

export class TooEarly extends DomainError {
  constructor(startsAt: Date) {
    super("conflict", "too_early", { opens_at: doorsOpenAt(startsAt).toISOString() });
  }
}

export class NotPublished extends DomainError {
  constructor() {
    super("conflict", "not_published");
  }
}

/** A request that claims to come from LiveKit without a valid signature. */
export class BadRoomSignature extends DomainError {
  constructor() {
    super("unauthenticated", "bad_signature");
  }
}

export function refusal(reason: EntryRefusal | StartRefusal, startsAt: Date): DomainError {
  switch (reason) {
    case "unauthenticated":
      return new Unauthenticated();
    case "not_found":
      return new NotFound();
    case "no_seat":
      return new NoSeat();
    case "removed":
      return new Removed();
    case "not_open":
      return new NotOpen(startsAt);
    case "locked":
      return new Locked();
    case "too_early":
      return new TooEarly(startsAt);
    case "not_published":
      return new NotPublished();
    case "ended":
      return new Ended();
    case "cancelled":
      return new Cancelled();
  }
}
