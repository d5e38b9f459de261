"use server";

import { createPassForm, updatePassForm } from "@/lib/catalogue/passes/form-schema";
import {
  archivePass,
  createPass,
  duplicatePass,
  publishPass,
  updatePass,
} from "@/lib/catalogue/passes/lifecycle";
import { pagesShowing } from "@/lib/catalogue/passes/rules";
import { type Pass, passInput } from "@/lib/catalogue/passes/schema";
import { action } from "@/lib/system/web/action";

const refreshes = pagesShowing;
const toStudio = ({ id }: Pass) => `/studio/passes/${id}`;

export const create = action(createPassForm, createPass, { leadsTo: toStudio });

export const update = action(updatePassForm, updatePass, { refreshes });

export const publish = action(passInput, publishPass, { refreshes, leadsTo: toStudio });

export const archive = action(passInput, archivePass, { refreshes, leadsTo: toStudio });

export const duplicate = action(passInput, duplicatePass, { leadsTo: toStudio });
