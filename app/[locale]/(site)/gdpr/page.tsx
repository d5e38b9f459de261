import { DocumentPage, documentMetadata, type Props } from "../document";

export const generateMetadata = documentMetadata("gdpr");

export default function RightsPage({ params }: Props) {
  return <DocumentPage name="gdpr" params={params} />;
}
