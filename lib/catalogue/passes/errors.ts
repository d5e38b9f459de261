import { DomainError } from "@/lib/base/platform/errors";
import { Taken } from "@/lib/catalogue/offers/errors";

/** A pass is for several dates. */
export class TooFewDates extends DomainError {
  /** `dates`: how many are to come. */
  constructor(dates: number) {
    super("conflict", "too_few_dates", { dates });
  }
}

/** Its dates came and went while it was being bought. */
export class DatesGone extends DomainError {
  constructor() {
    super("conflict", "not_on_sale");
  }
}

/** One of the dates has no seat for another buyer; each of the others can still be bought alone. */
export class DateSoldOut extends Taken {
  /** `dates`: the slugs of the full ones. */
  constructor(dates: readonly string[]) {
    super("conflict", "sold_out", { dates });
  }
}
