"use server";

import { offerInput } from "@/lib/catalogue/offers/schema";
import { makeSeries } from "@/lib/catalogue/seminars/make-series";
import { findOwnSeminar } from "@/lib/catalogue/seminars/queries";
import { pagesShowing, pagesShowingDates } from "@/lib/catalogue/seminars/rules";
import { cancelSeminarForm, makeSeriesForm, type Seminar } from "@/lib/catalogue/seminars/schema";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import { action } from "@/lib/system/web/action";
import { offerActions } from "../offer-actions";

const toStudio = ({ id }: Seminar) => `/studio/seminars/${id}`;

export const { create, update, publish, archive, duplicate } = offerActions("seminar");

export const cancel = action(cancelSeminarForm, cancelSeminar, {
  refreshes: pagesShowing,
  leadsTo: toStudio,
});

export const repeat = action(makeSeriesForm, makeSeries, {
  refreshes: pagesShowingDates,
  leadsTo: (_dates, { id }) => `/studio/seminars/${id}`,
});

export const start = action(
  offerInput,
  async (actor, input) => {
    await startSeminar(actor, input);
    return findOwnSeminar(actor, input);
  },
  { refreshes: pagesShowing, leadsTo: ({ slug }) => `/live/${slug}` },
);

export const end = action(
  offerInput,
  async (actor, input) => {
    await endSeminar(actor, input);
    return findOwnSeminar(actor, input);
  },
  { refreshes: pagesShowing, leadsTo: toStudio },
);
