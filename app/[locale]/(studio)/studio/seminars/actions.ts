"use server";

import { offerInput } from "@/lib/catalogue/offers/schema";
import {
  archiveSeminar,
  createSeminar,
  duplicateSeminar,
  publishSeminar,
  updateSeminar,
} from "@/lib/catalogue/seminars/lifecycle";
import { makeSeries } from "@/lib/catalogue/seminars/make-series";
import { findOwnSeminar } from "@/lib/catalogue/seminars/queries";
import { pagesShowing, pagesShowingDates } from "@/lib/catalogue/seminars/rules";
import {
  cancelSeminarForm,
  createSeminarForm,
  makeSeriesForm,
  type Seminar,
  updateSeminarForm,
} from "@/lib/catalogue/seminars/schema";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import { action } from "@/lib/system/web/action";

const toStudio = ({ id }: Seminar) => `/studio/seminars/${id}`;

export const create = action(createSeminarForm, createSeminar, { leadsTo: toStudio });

export const update = action(updateSeminarForm, updateSeminar, { refreshes: pagesShowing });

export const publish = action(offerInput, publishSeminar, { refreshes: pagesShowing, leadsTo: toStudio });

export const archive = action(offerInput, archiveSeminar, { leadsTo: () => "/studio" });

export const cancel = action(cancelSeminarForm, cancelSeminar, {
  refreshes: pagesShowing,
  leadsTo: toStudio,
});

export const duplicate = action(offerInput, duplicateSeminar, { leadsTo: toStudio });

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
