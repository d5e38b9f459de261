import { CourseForm } from "@/components/kinds/course/course-form";
import { NewOfferPage, newOfferMetadata, type Props } from "../../new-offer-page";
import { create } from "../actions";

export const generateMetadata = newOfferMetadata("course");

export default function NewCoursePage({ params }: Props) {
  return (
    <NewOfferPage
      form={(submitLabel) => (
        <CourseForm
          action={create}
          initial={{ currency: "SEK", language: "sv", vat: "2500" }}
          submitLabel={submitLabel}
        />
      )}
      kind="course"
      params={params}
    />
  );
}
