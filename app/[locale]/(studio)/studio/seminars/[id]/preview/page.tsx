import { type OwnOfferProps, ownOfferMetadata } from "../../../own-offer";
import { PreviewPage } from "../../../preview-page";

export const generateMetadata = ownOfferMetadata("seminar", "/preview");

export default function SeminarPreviewPage(props: OwnOfferProps) {
  return <PreviewPage {...props} kind="seminar" />;
}
