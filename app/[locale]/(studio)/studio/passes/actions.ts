"use server";

import { offerInput } from "@/lib/catalogue/offers/schema";
import { createPassForm, updatePassForm } from "@/lib/catalogue/passes/form-schema";
import {
  archivePass,
  createPass,
  duplicatePass,
  publishPass,
  updatePass,
} from "@/lib/catalogue/passes/lifecycle";
import { pagesShowing } from "@/lib/catalogue/passes/rules";
import type { Pass } from "@/lib/catalogue/passes/schema";
import { action } from "@/lib/system/web/action";

const refreshes = pagesShowing;
const toStudio = ({ id }: Pass) => `/studio/passes/${id}`;

export const create = action(createPassForm, createPass, { leadsTo: toStudio });

export const update = action(updatePassForm, updatePass, { refreshes });

export const publish = action(offerInput, publishPass, { refreshes, leadsTo: toStudio });

export const archive = action(offerInput, archivePass, { refreshes, leadsTo: toStudio });

export const duplicate = action(offerInput, duplicatePass, { leadsTo: toStudio });
