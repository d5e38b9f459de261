import { DocumentPage, documentMetadata, type Props } from "../document";

export const generateMetadata = documentMetadata("contact");

export default function ContactPage({ params }: Props) {
  return <DocumentPage name="contact" params={params} />;
}
