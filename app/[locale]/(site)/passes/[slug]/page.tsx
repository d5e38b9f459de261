import { OfferPage, offerMetadata, type Props } from "../../offer-page";

export const revalidate = 60;

/** Rendered at the first visit, because a build has no database. */
export const generateStaticParams = () => [];

export const generateMetadata = offerMetadata("series");

export default function PassPage({ params }: Props) {
  return <OfferPage kind="series" params={params} />;
}
