import { type Beside, kindComponents } from "@/components/kinds/registry";
import { PreviewFrame } from "@/components/studio/preview-frame";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Offer } from "@/lib/catalogue/kinds/schema";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { studioPath } from "@/lib/community/messages/rules";
import type { Actor } from "@/lib/people/identity/actor";
import type { SearchParams } from "@/lib/system/web/read-page";
import { type OwnOfferProps, requireOwnOffer } from "./own-offer";

/** What a preview's own part is read from. */
export interface Previewed<K extends OfferKind> {
  actor: Actor;
  offer: Offer<K>;
  /** Where the offer is edited, with the language. */
  editHref: string;
  query: Awaited<SearchParams>;
}

type PreviewPageProps<K extends OfferKind> = OwnOfferProps & {
  kind: K;
  /** Reads what only this kind shows. */
  readBeside?: (previewed: Previewed<K>) => Promise<Beside<K>>;
};

/** How the offer's page will look to buyers. */
export async function PreviewPage<K extends OfferKind>({ kind, readBeside, ...props }: PreviewPageProps<K>) {
  const { Details } = kindComponents[kind];
  const { locale, actor, offer } = await requireOwnOffer(kind, props, "/preview");
  const editHref = localePath(locale, studioPath(kind, offer.id));
  const beside = await readBeside?.({ actor, offer, editHref, query: await props.searchParams });
  return (
    <PreviewFrame editHref={editHref}>
      <Details beside={beside} locale={locale} offer={offer} />
    </PreviewFrame>
  );
}
