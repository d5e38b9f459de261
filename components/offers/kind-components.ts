import type { useTranslations } from "next-intl";
import type { IconName } from "@/components/ui/icon";
import type { Locale } from "@/lib/base/i18n/locales";
import type { ExploreItem } from "@/lib/catalogue/explore/schema";
import type { Offer, OfferRow } from "@/lib/catalogue/kinds/schema";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { OrderDetails } from "@/lib/commerce/orders/schema";
import type { Appointment } from "@/lib/community/feed/schema";
import type { Rating } from "@/lib/community/reviews/schema";

export type CardProps<K extends OfferKind> = {
  item: Extract<ExploreItem, { kind: K }> | OfferRow<K>;
  locale: Locale;
  headingLevel?: 2 | 3;
  /** Whether it stands among cards of other kinds. */
  namesKind?: boolean;
};

export type DetailsProps<K extends OfferKind, Beside> = {
  offer: Offer<K>;
  locale: Locale;
  rating?: Rating | null;
  /** What the kind shows beside the offer itself. */
  beside?: Beside | undefined;
};

/** What an order means for its buyer, and what to do next. */
export interface OrderWords {
  title: string;
  text: React.ReactNode;
  action?: React.ReactNode;
}

export interface OrderWordsProps {
  order: OrderDetails;
  now: Date;
  locale: Locale;
  t: ReturnType<typeof useTranslations<"orders">>;
  /** When it takes place, if it has a time. */
  when: React.ReactNode;
  link: (path: string, label: string, variant?: "secondary") => React.ReactNode;
}

/** What pages that show several kinds take from each. */
export interface KindComponents<K extends OfferKind, Beside = object> {
  Card: (props: CardProps<K>) => React.ReactNode;
  /** What its host's list says of an offer, in a line. */
  Facts: (props: { offer: OfferRow<K>; locale: Locale }) => React.ReactNode;
  /** Everything about an offer that a buyer wants to know. */
  Details: (props: DetailsProps<K, Beside>) => React.ReactNode;
  /** Of an order that can be used. */
  ready: (props: OrderWordsProps) => OrderWords;
  /** Of an appointment in somebody's calendar; null for a kind without times. */
  appointment: {
    icon: IconName;
    /** Returns where it leads: to the room, the order, or the host's own offer. */
    path: (appointment: Appointment) => string;
    label: "to_lobby" | "to_booking";
  } | null;
  /** Of an order whose time has passed; null for a kind without times. */
  over: ((props: OrderWordsProps) => OrderWords) | null;
}
