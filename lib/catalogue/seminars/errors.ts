import { DomainError } from "@/lib/base/platform/errors";
import { Taken } from "@/lib/catalogue/offers/errors";

export class SoldOut extends Taken {
  /** The caller's position on the waiting list, if any. */
  constructor(position: number | null = null) {
    super("conflict", "sold_out", position === null ? {} : { position });
  }
}

export class StartsInThePast extends DomainError {
  constructor() {
    super("conflict", "starts_in_the_past");
  }
}

export class AlreadyStarted extends DomainError {
  constructor() {
    super("conflict", "already_started");
  }
}

export class SeminarOver extends DomainError {
  constructor() {
    super("conflict", "seminar_over");
  }
}

export class MoveNeedsConfirmation extends DomainError {
  constructor(willBeTold: number) {
    super("conflict", "move_needs_confirmation", { will_be_told: willBeTold });
  }
}

export class CapacityBelowSeats extends DomainError {
  constructor(seatsTaken: number) {
    super("conflict", "capacity_below_seats", { seats_taken: seatsTaken });
  }
}

export class AlreadyInSeries extends DomainError {
  constructor() {
    super("conflict", "already_in_series");
  }
}

export class NotInSeries extends DomainError {
  constructor() {
    super("conflict", "not_in_series");
  }
}

export class NotSoldOut extends DomainError {
  constructor() {
    super("conflict", "not_sold_out");
  }
}

export class HasSeat extends DomainError {
  constructor() {
    super("conflict", "already_owned");
  }
}
