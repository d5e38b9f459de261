import { DocumentPage, documentMetadata, type Props } from "../document";

export const generateMetadata = documentMetadata("cookies");

export default function CookiesPage({ params }: Props) {
  return <DocumentPage name="cookies" params={params} />;
}
