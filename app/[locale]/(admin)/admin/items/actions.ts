"use server";

import { putBackOffer } from "@/lib/community/moderation/put-back-offer";
import { pagesShowing } from "@/lib/community/moderation/rules";
import { type AdminOfferDetails, putBackInput, takeDownInput } from "@/lib/community/moderation/schema";
import { takeDownOffer } from "@/lib/community/moderation/take-down-offer";
import { action } from "@/lib/system/web/action";

const leadsTo = ({ kind, id }: AdminOfferDetails) => `/admin/items/${kind}/${id}`;

export const takeDown = action(takeDownInput, takeDownOffer, { refreshes: pagesShowing, leadsTo });

export const putBack = action(putBackInput, putBackOffer, { refreshes: pagesShowing, leadsTo });
