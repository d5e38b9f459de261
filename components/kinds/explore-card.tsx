import type { CardProps } from "@/components/offers/kind-components";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { kindComponents } from "./registry";

/** An offer in a list of all kinds. */
export function ExploreCard<K extends OfferKind>(props: CardProps<K>) {
  const { Card } = kindComponents[props.item.kind as K];
  return <Card {...props} namesKind />;
}
