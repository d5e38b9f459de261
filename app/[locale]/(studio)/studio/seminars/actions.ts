"use server";

import { createCoupon } from "@/lib/coupons/create-coupon";
import { endCoupon } from "@/lib/coupons/end-coupon";
import { couponInput, createCouponForm } from "@/lib/coupons/schema";
import { addCohostByPage } from "@/lib/live/add-cohost";
import { endSeminar } from "@/lib/live/end-seminar";
import { removeCohost } from "@/lib/live/remove-cohost";
import { cohostForm, cohostInput } from "@/lib/live/schema";
import { startSeminar } from "@/lib/live/start-seminar";
import { cancelSeminar } from "@/lib/payments/cancel-seminar";
import { publishReplay } from "@/lib/recordings/publish-replay";
import { removeRecording } from "@/lib/recordings/remove-recording";
import { type Recording, recordingInput } from "@/lib/recordings/schema";
import { withdrawReplay } from "@/lib/recordings/withdraw-replay";
import { answerReview } from "@/lib/reviews/answer-review";
import { pagesShowing as pagesShowingReview } from "@/lib/reviews/rules";
import { answerReviewInput } from "@/lib/reviews/schema";
import { saveSeller } from "@/lib/sellers/save-seller";
import { saveSellerForm } from "@/lib/sellers/schema";
import {
  archiveSeminar,
  createSeminar,
  duplicateSeminar,
  publishSeminar,
  updateSeminar,
} from "@/lib/seminars/lifecycle";
import { makeSeries } from "@/lib/seminars/make-series";
import { findOwnSeminar } from "@/lib/seminars/queries";
import { pagesShowing, pagesShowingDates } from "@/lib/seminars/rules";
import {
  cancelSeminarForm,
  createSeminarForm,
  makeSeriesForm,
  type Seminar,
  seminarInput,
  updateSeminarForm,
} from "@/lib/seminars/schema";
import { action } from "@/lib/web/action";

const toStudio = ({ id }: Seminar) => `/studio/seminars/${id}`;

export const create = action(createSeminarForm, createSeminar, { leadsTo: toStudio });

export const update = action(updateSeminarForm, updateSeminar, { refreshes: pagesShowing });

export const publish = action(seminarInput, publishSeminar, { refreshes: pagesShowing, leadsTo: toStudio });

export const archive = action(seminarInput, archiveSeminar, { leadsTo: () => "/studio" });

export const cancel = action(cancelSeminarForm, cancelSeminar, {
  refreshes: pagesShowing,
  leadsTo: toStudio,
});

export const duplicate = action(seminarInput, duplicateSeminar, { leadsTo: toStudio });

export const repeat = action(makeSeriesForm, makeSeries, {
  refreshes: pagesShowingDates,
  leadsTo: (_dates, { id }) => `/studio/seminars/${id}`,
});

export const start = action(
  seminarInput,
  async (actor, input) => {
    await startSeminar(actor, input);
    return findOwnSeminar(actor, input);
  },
  { refreshes: pagesShowing, leadsTo: ({ slug }) => `/live/${slug}` },
);

export const end = action(
  seminarInput,
  async (actor, input) => {
    await endSeminar(actor, input);
    return findOwnSeminar(actor, input);
  },
  { refreshes: pagesShowing, leadsTo: toStudio },
);

const ofFilm = {
  refreshes: ({ seminar }: Recording) => pagesShowing(seminar),
  leadsTo: ({ seminar }: Recording) => `/studio/seminars/${seminar.id}`,
};

export const publishFilm = action(recordingInput, publishReplay, ofFilm);

export const withdrawFilm = action(recordingInput, withdrawReplay, ofFilm);

export const removeFilm = action(recordingInput, removeRecording, ofFilm);

export const nameCohost = action(cohostForm, addCohostByPage);

export const dropCohost = action(cohostInput, removeCohost);
export const answerOwnReview = action(answerReviewInput, answerReview, {
  refreshes: ({ review, host }) => pagesShowingReview({ item: review.item, host }),
});

export const saveSellerDetails = action(saveSellerForm, saveSeller);

const toCoupons = () => "/studio/coupons";

export const createDiscount = action(createCouponForm, createCoupon, { leadsTo: toCoupons });

export const endDiscount = action(couponInput, endCoupon, { leadsTo: toCoupons });
