import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/card";
import { bookedAccounts } from "@/lib/commerce/sales/rules";

type SalesFilesProps = {
  month: string;
  /** What the bookkeeping file leaves out. */
  leftOut: readonly ("euro" | "platform")[];
};

/** The month's files, and what a bookkeeper should know about them. */
export function SalesFiles({ month, leftOut }: SalesFilesProps) {
  const t = useTranslations("sales");
  return (
    <Card className="mb-10">
      <h2 className="font-serif text-heading">{t("files_title")}</h2>
      <p className="mt-2 max-w-text text-ink-soft">{t("files_text")}</p>
      {leftOut.map((what) => (
        <p className="mt-2 max-w-text text-notice-ink" key={what}>
          {t(`files_${what}`)}
        </p>
      ))}
      <div className="mt-4 flex flex-wrap gap-3">
        <a className={buttonClass("primary")} download href={`/api/sales/sie?month=${month}`}>
          {t("download_sie")}
        </a>
        <a className={buttonClass("secondary")} download href={`/api/sales/csv?month=${month}`}>
          {t("download_csv")}
        </a>
      </div>
      <details className="mt-4">
        <summary className="cursor-pointer py-2 font-semibold">{t("accounts_title")}</summary>
        <p className="mb-3 max-w-text text-ink-soft">{t("accounts_text")}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 tabular-nums" lang="sv">
          {bookedAccounts.map(({ number, name }) => (
            <div className="contents" key={number}>
              <dt className="font-semibold">{number}</dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Card>
  );
}
