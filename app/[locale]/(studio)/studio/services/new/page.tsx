import { ServiceForm } from "@/components/kinds/service/service-form";
import { NewOfferPage, newOfferMetadata, type Props } from "../../new-offer-page";
import { create } from "../actions";

export const generateMetadata = newOfferMetadata("service");

export default function NewServicePage({ params }: Props) {
  return (
    <NewOfferPage
      form={(submitLabel) => (
        <ServiceForm
          action={create}
          initial={{ duration_minutes: "60", currency: "SEK", vat: "2500", cancellation_policy: "moderate" }}
          submitLabel={submitLabel}
        />
      )}
      kind="service"
      params={params}
    />
  );
}
