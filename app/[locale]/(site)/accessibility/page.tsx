import { DocumentPage, documentMetadata, type Props } from "../document";

export const generateMetadata = documentMetadata("accessibility");

export default function AccessibilityPage({ params }: Props) {
  return <DocumentPage name="accessibility" params={params} />;
}
