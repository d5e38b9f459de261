import { OfferListPage, offerListMetadata, type Props } from "../offer-list-page";

export const generateMetadata = offerListMetadata("course");

export default function StudioCoursesPage(props: Props) {
  return <OfferListPage {...props} kind="course" />;
}
