import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { BuyersCard } from "@/components/studio/buyers-card";
import { CoverSection } from "@/components/studio/cover-section";
import { PayoutNotice } from "@/components/studio/payout-notice";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Offer } from "@/lib/catalogue/kinds/schema";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { countBuyers } from "@/lib/commerce/buyers/queries";
import type { Actor } from "@/lib/people/identity/actor";
import { findPayoutStatus } from "@/lib/people/payouts/queries";
import type { SearchParams } from "@/lib/system/web/read-page";
import { dropCover, saveCover } from "./cover-actions";
import { type OwnOfferProps, requireOwnOffer } from "./own-offer";

/** What the page of one kind is composed from. */
export interface Own<K extends OfferKind> {
  locale: Locale;
  actor: Actor;
  offer: Offer<K>;
  searchParams: SearchParams;
  /** The section with its cover. */
  cover: React.ReactNode;
}

interface Parts {
  badge: React.ReactNode;
  /** Below the title. */
  lead?: React.ReactNode;
  /** What to do with it in its present state. */
  steps: React.ReactNode;
  /** Who has it, in place of their number. */
  buyers?: React.ReactNode;
  main: React.ReactNode;
}

type OwnOfferPageProps<K extends OfferKind> = OwnOfferProps & {
  kind: K;
  readParts: (own: Own<K>) => Promise<Parts>;
};

/** Where a host works on an offer, with the parts of its kind. */
export async function OwnOfferPage<K extends OfferKind>({ kind, readParts, ...props }: OwnOfferPageProps<K>) {
  const { locale, actor, offer } = await requireOwnOffer(kind, props);
  const { searchParams } = props;
  const { id, status, title, price_amount } = offer;
  const isDraft = status === "draft";
  const cover = <CoverSection actions={{ save: saveCover, remove: dropCover }} item={offer} kind={kind} />;
  const [payouts, count, parts] = await Promise.all([
    isDraft && price_amount > 0 ? findPayoutStatus(actor) : null,
    countBuyers(kind, id),
    readParts({ locale, actor, offer, searchParams, cover }),
  ]);
  const { badge, lead, steps, buyers, main } = parts;
  const card = !isDraft && <BuyersCard count={count} id={id} kind={kind} locale={locale} />;
  return (
    <TwoColumn
      aside={
        <div className="grid gap-6">
          {payouts && <PayoutNotice locale={locale} state={payouts.state} />}
          {steps}
          {buyers ?? card}
        </div>
      }
      lead={
        <>
          {badge}
          <div className="mt-3">
            <PageHeader lead={lead} title={title} />
          </div>
        </>
      }
    >
      {main}
    </TwoColumn>
  );
}
