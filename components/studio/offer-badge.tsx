import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Offer } from "@/lib/catalogue/kinds/schema";
import { tableOf } from "@/lib/catalogue/offers/kind";

/** Whether an offer is on sale, in the words of its kind. */
export function OfferBadge({ offer: { kind, status } }: { offer: Pick<Offer, "kind" | "status"> }) {
  const t = useTranslations(tableOf(kind));
  return <Badge>{t(`status_${status}`)}</Badge>;
}
