"use server";

import { putBackItem } from "@/lib/community/moderation/put-back-item";
import { pagesShowing } from "@/lib/community/moderation/rules";
import { type AdminItemDetails, putBackInput, takeDownInput } from "@/lib/community/moderation/schema";
import { takeDownItem } from "@/lib/community/moderation/take-down-item";
import { action } from "@/lib/system/web/action";

const leadsTo = ({ kind, id }: AdminItemDetails) => `/admin/items/${kind}/${id}`;

export const takeDown = action(takeDownInput, takeDownItem, { refreshes: pagesShowing, leadsTo });

export const putBack = action(putBackInput, putBackItem, { refreshes: pagesShowing, leadsTo });
