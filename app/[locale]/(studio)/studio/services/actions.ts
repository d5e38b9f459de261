"use server";

import { availabilityForm, questionsForm } from "@/lib/catalogue/services/form-schema";
import { findOwnService } from "@/lib/catalogue/services/queries";
import { pagesShowing } from "@/lib/catalogue/services/rules";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import { setQuestions } from "@/lib/catalogue/services/set-questions";
import { action } from "@/lib/system/web/action";
import { offerActions } from "../offer-actions";

export const { create, update, publish, archive, duplicate } = offerActions("service");

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
