import { getTranslations } from "next-intl/server";
import { PassDates } from "@/components/kinds/pass/pass-dates";
import { PassForm } from "@/components/kinds/pass/pass-form";
import { PassSteps } from "@/components/kinds/pass/pass-steps";
import { OfferBadge } from "@/components/studio/offer-badge";
import { toPassForm } from "@/lib/catalogue/passes/form-schema";
import { type OwnOfferProps, ownOfferMetadata } from "../../own-offer";
import { type Own, OwnOfferPage } from "../../own-offer-page";
import { archive, duplicate, publish, update } from "../actions";

export const generateMetadata = ownOfferMetadata("series");

export default function StudioPassPage(props: OwnOfferProps) {
  return <OwnOfferPage {...props} kind="series" readParts={readParts} />;
}

async function readParts({ locale, offer: pass, cover }: Own<"series">) {
  const t = await getTranslations({ locale, namespace: "passes" });
  return {
    badge: <OfferBadge offer={pass} />,
    steps: <PassSteps actions={{ publish, archive, duplicate }} locale={locale} pass={pass} />,
    main: (
      <div className="grid gap-14">
        <section aria-labelledby="dates">
          <h2 className="font-serif text-heading" id="dates">
            {t("dates_title")}
          </h2>
          <PassDates dates={pass.seminars} locale={locale} />
        </section>
        {pass.status !== "archived" && (
          <>
            <section aria-labelledby="facts">
              <h2 className="mb-4 font-serif text-heading" id="facts">
                {t("facts")}
              </h2>
              <PassForm
                action={update}
                id={pass.id}
                initial={toPassForm(pass)}
                submitLabel={t("save")}
                version={pass.version}
              />
            </section>
            {cover}
          </>
        )}
      </div>
    ),
  };
}
