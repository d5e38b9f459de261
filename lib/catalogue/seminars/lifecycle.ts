import { promiseTime } from "@/lib/catalogue/calendar/promise-time";
import { archiveOffer } from "@/lib/catalogue/offers/archive-offer";
import { createOffer } from "@/lib/catalogue/offers/create-offer";
import { duplicateOffer } from "@/lib/catalogue/offers/duplicate-offer";
import type { Lifecycle } from "@/lib/catalogue/offers/kind";
import { publishOffer } from "@/lib/catalogue/offers/publish-offer";
import { updateOffer } from "@/lib/catalogue/offers/update-offer";
import { changeFollowing } from "./change-following";
import { StartsInThePast } from "./errors";
import { lockSeminar } from "./lock-own-seminar";
import { followMove } from "./move-seminar";
import { findOwnSeminar } from "./queries";
import { assertChangeable, isDraft, movesTime, nextWeekAhead } from "./rules";
import type { CreateSeminarInput, Seminar, UpdateSeminarInput } from "./schema";

export const seminarLifecycle: Lifecycle<Seminar, CreateSeminarInput, UpdateSeminarInput> = {
  kind: "seminar",
  addresses: { noun: "seminarium", pages: ["live", "past", "search", "booking"] },
  onSale: "scheduled",
  // A published seminar is cancelled, or ends.
  away: { from: "draft", to: "cancelled" },
  findOwn: findOwnSeminar,

  newDetails: async (_actor, input) => ({
    seminar: {
      create: {
        startsAt: input.starts_at,
        durationMinutes: input.duration_minutes,
        capacity: input.capacity,
        cancellationPolicy: input.cancellation_policy,
        isRecorded: input.is_recorded,
      },
    },
  }),

  async assertReady(tx, id, now) {
    if ((await lockSeminar(tx, id)).startsAt <= now) throw new StartsInThePast();
  },

  async prepareChange(tx, actor, offer, input) {
    const seminar = await lockSeminar(tx, offer.id);
    assertChangeable(seminar, input, new Date());
    const isMoved = movesTime(seminar, input);
    const time = {
      startsAt: (isMoved && input.starts_at) || seminar.startsAt,
      durationMinutes: input.duration_minutes ?? seminar.durationMinutes,
    };
    return async () => {
      await tx.seminar.update({
        where: { id: offer.id },
        data: {
          ...time,
          capacity: input.capacity,
          cancellationPolicy: input.cancellation_policy,
          isRecorded: input.is_recorded,
        },
      });
      if (input.also_following) await changeFollowing(tx, actor, seminar, input);
      if (isMoved && !isDraft(seminar)) await followMove(tx, offer.id, seminar, time);
    };
  },

  /** A week later, or in the first week that lies in the future. */
  copiedAnew: ({ starts_at }, now) => ({ ...unsold, starts_at: nextWeekAhead(new Date(starts_at), now) }),
  copyParts: async () => {},

  promising: (actor, input, work) => {
    const { id, starts_at, duration_minutes } = input as UpdateSeminarInput;
    const wanted = {
      seminarId: id,
      ...(starts_at && { starts: [starts_at] }),
      ...(duration_minutes && { durationMinutes: duration_minutes }),
    };
    return promiseTime(actor, wanted, work);
  },
};

/** State that a copy of a seminar does not take over. */
export const unsold = {
  status: "draft",
  seats_taken: 0,
  sequence: 0,
  is_withdrawal_excepted: false,
  series_id: null,
};

export const createSeminar = createOffer(seminarLifecycle);
export const updateSeminar = updateOffer(seminarLifecycle);
export const publishSeminar = publishOffer(seminarLifecycle);
export const archiveSeminar = archiveOffer(seminarLifecycle);
export const duplicateSeminar = duplicateOffer(seminarLifecycle);
