"use server";

import { addCohostByPage } from "@/lib/live/add-cohost";
import { removeCohost } from "@/lib/live/remove-cohost";
import { cohostForm, cohostInput } from "@/lib/live/schema";
import { action } from "@/lib/web/action";

export const nameCohost = action(cohostForm, addCohostByPage);

export const dropCohost = action(cohostInput, removeCohost);
