import { DocumentPage, documentMetadata, type Props } from "../document";

export const generateMetadata = documentMetadata("privacy");

export default function PrivacyPage({ params }: Props) {
  return <DocumentPage name="privacy" params={params} />;
}
