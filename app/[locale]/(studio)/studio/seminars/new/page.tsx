import { SeminarForm } from "@/components/kinds/seminar/seminar-form";
import { after, days, wallClock } from "@/lib/base/platform/time";
import { recorderGateway } from "@/lib/live/recordings/gateway";
import { NewOfferPage, newOfferMetadata, type Props } from "../../new-offer-page";
import { create } from "../actions";

export const generateMetadata = newOfferMetadata("seminar");

export default function NewSeminarPage({ params }: Props) {
  return (
    <NewOfferPage
      form={(submitLabel) => (
        <SeminarForm
          action={create}
          initial={{
            starts_at: `${wallClock(after(new Date(), days(7))).slice(0, 10)}T19:00`,
            duration_minutes: "60",
            capacity: "20",
            currency: "SEK",
            vat: "2500",
          }}
          isFilmedHere={recorderGateway().canRecord}
          submitLabel={submitLabel}
        />
      )}
      kind="seminar"
      params={params}
    />
  );
}
