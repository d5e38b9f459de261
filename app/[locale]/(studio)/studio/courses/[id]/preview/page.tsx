import { type OwnOfferProps, ownOfferMetadata } from "../../../own-offer";
import { PreviewPage } from "../../../preview-page";

export const generateMetadata = ownOfferMetadata("course", "/preview");

export default function CoursePreviewPage(props: OwnOfferProps) {
  return <PreviewPage {...props} kind="course" />;
}
