import { Taken } from "@/lib/offers/errors";
import { DomainError } from "@/lib/platform/errors";
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
