import { LegalDocumentPage } from "@/components/legal/legal-document";
import { WithdrawalForm } from "@/components/legal/withdrawal-form";
import { readDocument } from "@/lib/privacy/documents";
import { pageLocale } from "@/lib/web/page-locale";
import { documentMetadata, type Props } from "../document";

export const generateMetadata = documentMetadata("withdraw");

export default async function WithdrawPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [how, form] = await Promise.all([
    readDocument("withdraw", locale),
    readDocument("withdrawal-form", locale),
  ]);
  return (
    <LegalDocumentPage
      appendix={{
        id: "angerblankett",
        title: form.title,
        content: <WithdrawalForm document={form} locale={locale} />,
      }}
      document={how}
      locale={locale}
    />
  );
}
