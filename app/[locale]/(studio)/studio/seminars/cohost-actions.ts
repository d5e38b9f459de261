"use server";

import { addCohostByPage } from "@/lib/live/rooms/add-cohost";
import { removeCohost } from "@/lib/live/rooms/remove-cohost";
import { cohostForm, cohostInput } from "@/lib/live/rooms/schema";
import { action } from "@/lib/system/web/action";

export const nameCohost = action(cohostForm, addCohostByPage);

export const dropCohost = action(cohostInput, removeCohost);
