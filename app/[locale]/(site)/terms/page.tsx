import { LegalDocumentPage } from "@/components/legal/legal-document";
import { WithdrawalForm } from "@/components/legal/withdrawal-form";
import { readDocument } from "@/lib/system/privacy/read-document";
import { pageLocale } from "@/lib/system/web/page-locale";
import { documentMetadata, type Props } from "../document";

export const generateMetadata = documentMetadata("terms");

export default async function TermsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [terms, form] = await Promise.all([
    readDocument("terms", locale),
    readDocument("withdrawal-form", locale),
  ]);
  return (
    <LegalDocumentPage
      appendix={{
        id: "angerblankett",
        title: form.title,
        content: <WithdrawalForm document={form} locale={locale} />,
      }}
      document={terms}
      locale={locale}
    />
  );
}
