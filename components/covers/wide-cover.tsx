import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { Cover } from "./cover";

type WideCoverProps = { offer: { kind: OfferKind; id: string; cover_url: string | null } };

/** The cover at the head of an offer's page. */
export function WideCover({ offer: { kind, id, cover_url } }: WideCoverProps) {
  return (
    <div className="-mx-5 mb-8 aspect-[16/9] overflow-hidden sm:mx-0 sm:rounded-xl md:mb-12 md:aspect-[21/9]">
      <Cover id={id} isFirst kind={kind} sizes="(min-width: 76rem) 72rem, 100vw" url={cover_url} />
    </div>
  );
}
