"use server";

import { putBackItem } from "@/lib/moderation/put-back-item";
import { pagesShowing } from "@/lib/moderation/rules";
import { type AdminItemDetails, putBackInput, takeDownInput } from "@/lib/moderation/schema";
import { takeDownItem } from "@/lib/moderation/take-down-item";
import { action } from "@/lib/web/action";

const leadsTo = ({ kind, id }: AdminItemDetails) => `/admin/items/${kind}/${id}`;

export const takeDown = action(takeDownInput, takeDownItem, { refreshes: pagesShowing, leadsTo });

export const putBack = action(putBackInput, putBackItem, { refreshes: pagesShowing, leadsTo });
