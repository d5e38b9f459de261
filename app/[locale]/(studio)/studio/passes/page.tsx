import { OfferListPage, offerListMetadata, type Props } from "../offer-list-page";

export const generateMetadata = offerListMetadata("series");

/** A pass is begun at one of the dates of its series. */
export default function StudioPassesPage(props: Props) {
  return <OfferListPage {...props} begunAt={{ path: "/studio", word: "to_studio" }} kind="series" />;
}
