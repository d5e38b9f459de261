import { DomainError } from "@/lib/base/platform/errors";
import { Taken } from "@/lib/catalogue/offers/errors";
import type { Slot } from "./schema";

export class SlotTaken extends Taken {
  /** `nextSlot`: a free alternative. */
  constructor(nextSlot: Slot | null) {
    super("conflict", "slot_taken", { next_slot: nextSlot });
  }
}

export class NoHours extends DomainError {
  constructor() {
    super("conflict", "no_hours");
  }
}
