import { useTranslations } from "next-intl";
import { z } from "zod";
import { PassForm } from "@/components/kinds/pass/pass-form";
import { NewOfferPage, newOfferMetadata, type Props } from "../../new-offer-page";
import { create } from "../actions";

export const generateMetadata = newOfferMetadata("series");

/** For the series that the address names; a date of it leads here. */
export default async function NewPassPage({ params, searchParams }: Props) {
  const series = z.uuid().safeParse((await searchParams).series);
  return (
    <NewOfferPage
      form={(submitLabel) =>
        series.success ? (
          <PassForm
            action={create}
            initial={{ currency: "SEK", language: "sv", vat: "2500", cancellation_policy: "moderate" }}
            seriesId={series.data}
            submitLabel={submitLabel}
          />
        ) : (
          <WithoutSeries />
        )
      }
      kind="series"
      params={params}
    />
  );
}

function WithoutSeries() {
  const t = useTranslations("passes");
  return <p className="text-ink-soft">{t("studio_empty_text")}</p>;
}
