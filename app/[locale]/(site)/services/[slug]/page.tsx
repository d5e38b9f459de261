import type { Service } from "@/lib/catalogue/services/schema";
import { findFreeSpan } from "@/lib/catalogue/services/span-queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { readPublic } from "@/lib/system/web/public-pages";
import { OfferPage, offerMetadata, type Props } from "../../offer-page";

/** A slot that was taken since is refused at the checkout. */
export const revalidate = 60;

/** Rendered at the first visit, because a build has no database. */
export const generateStaticParams = () => [];

export const generateMetadata = offerMetadata("service");

export default function ServicePage({ params }: Props) {
  return <OfferPage kind="service" params={params} readBeside={readSpan} />;
}

/** Reads the free slots of the four weeks from the first one. */
async function readSpan({ slug }: Service) {
  const { data: span, isDatabaseAway } = await notFoundOnMissing(
    readPublic(`slots:${slug}`, () => findFreeSpan({ actor: null }, { id: slug })),
  );
  return { span, isDatabaseAway };
}
