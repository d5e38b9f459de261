import Link from "next/link";
import { Cover } from "@/components/covers/cover";
import type { OfferKind } from "@/lib/catalogue/offers/kind";

type CardOffer = { id: string; title: string; summary: string; cover_url: string | null };

type OfferCardProps = {
  offer: CardOffer;
  kind: OfferKind;
  href: string;
  headingLevel: 2 | 3;
  badge?: React.ReactNode;
  eyebrow?: React.ReactNode;
  byline: React.ReactNode;
  price: React.ReactNode;
  note?: React.ReactNode;
};

/** One link, stretched over the whole card, so that it is read out and focused once. */
export function OfferCard({
  offer,
  kind,
  href,
  headingLevel,
  badge,
  eyebrow,
  byline,
  price,
  note,
}: OfferCardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article className="group relative flex flex-col rounded-lg has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent-ink has-[a:focus-visible]:outline-offset-4">
      <div className="relative aspect-[16/10] overflow-hidden rounded-lg">
        <Cover
          className="transition duration-250 ease-calm group-hover:scale-[1.025]"
          id={offer.id}
          kind={kind}
          url={offer.cover_url}
        />
        {badge && <div className="absolute top-3 left-3">{badge}</div>}
      </div>
      {eyebrow && <p className="mt-4 font-semibold text-accent-ink text-sm">{eyebrow}</p>}
      <Heading className="mt-1 font-serif text-[1.375rem] leading-snug">
        <Link className="outline-none after:absolute after:inset-0" href={href} prefetch={false}>
          {offer.title}
        </Link>
      </Heading>
      <p className="mt-1 line-clamp-2 text-ink-soft">{offer.summary}</p>
      <p className="mt-auto flex flex-wrap items-baseline justify-between gap-x-4 pt-3">
        <span className="text-ink-soft">{byline}</span>
        <span className="flex items-baseline gap-3">
          {note && <span className="text-ink-faint text-sm">{note}</span>}
          <span className="font-semibold">{price}</span>
        </span>
      </p>
    </article>
  );
}
