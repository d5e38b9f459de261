import { offerForms } from "@/lib/catalogue/kinds/form-schema";
import { lifecycles } from "@/lib/catalogue/kinds/registry";
import { pagesShowing as refreshes } from "@/lib/catalogue/kinds/rules";
import type { Offer } from "@/lib/catalogue/kinds/schema";
import { archiveOffer } from "@/lib/catalogue/offers/archive-offer";
import { createOffer } from "@/lib/catalogue/offers/create-offer";
import { duplicateOffer } from "@/lib/catalogue/offers/duplicate-offer";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { publishOffer } from "@/lib/catalogue/offers/publish-offer";
import { type OfferChange, type OfferFields, offerInput } from "@/lib/catalogue/offers/schema";
import { updateOffer } from "@/lib/catalogue/offers/update-offer";
import { studioPath } from "@/lib/community/messages/rules";
import { action } from "@/lib/system/web/action";

/** What a host can do with an offer of any kind; each action leads to the offer in the studio. */
export function offerActions(kind: OfferKind) {
  const lifecycle = lifecycles[kind];
  const leadsTo = ({ id }: Offer) => studioPath(kind, id);
  // A draft that is discarded was shown nowhere, and is not found again.
  const isDiscarded = lifecycle.away.from === "draft";
  return {
    create: action(offerForms[kind].create, createOffer<Offer, OfferFields>(lifecycle), { leadsTo }),
    update: action(offerForms[kind].update, updateOffer<Offer, OfferChange>(lifecycle), { refreshes }),
    publish: action(offerInput, publishOffer<Offer>(lifecycle), { refreshes, leadsTo }),
    archive: action(
      offerInput,
      archiveOffer<Offer>(lifecycle),
      isDiscarded ? { leadsTo: () => "/studio" } : { refreshes, leadsTo },
    ),
    duplicate: action(offerInput, duplicateOffer<Offer>(lifecycle), { leadsTo }),
  };
}
