"use server";

import { offerInput } from "@/lib/catalogue/offers/schema";
import {
  availabilityForm,
  createServiceForm,
  questionsForm,
  updateServiceForm,
} from "@/lib/catalogue/services/form-schema";
import {
  archiveService,
  createService,
  duplicateService,
  publishService,
  updateService,
} from "@/lib/catalogue/services/lifecycle";
import { findOwnService } from "@/lib/catalogue/services/queries";
import { pagesShowing } from "@/lib/catalogue/services/rules";
import type { Service } from "@/lib/catalogue/services/schema";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import { setQuestions } from "@/lib/catalogue/services/set-questions";
import { action } from "@/lib/system/web/action";

const toStudio = ({ id }: Service) => `/studio/services/${id}`;

export const create = action(createServiceForm, createService, { leadsTo: toStudio });

export const update = action(updateServiceForm, updateService, { refreshes: pagesShowing });

export const publish = action(offerInput, publishService, { refreshes: pagesShowing, leadsTo: toStudio });

export const archive = action(offerInput, archiveService, { refreshes: pagesShowing, leadsTo: toStudio });

export const duplicate = action(offerInput, duplicateService, { leadsTo: toStudio });

export const saveHours = action(
  availabilityForm,
  async (actor, input, expected) => {
    await setAvailability(actor, input, expected);
    return findOwnService(actor, { id: input.id });
  },
  { refreshes: pagesShowing },
);

export const saveQuestions = action(
  questionsForm,
  async (actor, input, expected) => {
    await setQuestions(actor, input, expected);
    return findOwnService(actor, { id: input.id });
  },
  { refreshes: pagesShowing },
);
