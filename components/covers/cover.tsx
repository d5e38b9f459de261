import { classNames } from "@/components/ui/class-names";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { CoverArt } from "./cover-art";
import { sourceSet } from "./source-set";

type CoverProps = {
  id: string;
  kind: OfferKind;
  url?: string | null;
  className?: string;
  /** The displayed width, as an image's `sizes`; that of a card by default. */
  sizes?: string;
  /** Whether it is at the top of a page, and should not be loaded lazily. */
  isFirst?: boolean;
};

const cardSizes = "(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 100vw";

/** The host's own picture, or the offer's generated scene; fills the box given by `className`. */
export function Cover({ id, kind, url, className, sizes = cardSizes, isFirst = false }: CoverProps) {
  const look = classNames("block size-full object-cover", className);
  if (url) {
    return (
      // biome-ignore lint/performance/noImgElement: uploaded pictures are kept in the sizes shown
      <img
        alt=""
        className={look}
        height={200}
        fetchPriority={isFirst ? "high" : "auto"}
        loading={isFirst ? "eager" : "lazy"}
        sizes={sizes}
        src={url}
        srcSet={sourceSet(url)}
        width={320}
      />
    );
  }
  return <CoverArt className={look} kind={kind} seed={id} />;
}
