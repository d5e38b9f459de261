import { DomainError } from "@/lib/base/platform/errors";

export class HadNoSeat extends DomainError {
  constructor() {
    super("forbidden", "no_seat", { reason: "replay" });
  }
}

export class NotEnded extends DomainError {
  constructor() {
    super("conflict", "not_ended");
  }
}

export class FilmNotReady extends DomainError {
  constructor() {
    super("conflict", "film_not_ready");
  }
}
