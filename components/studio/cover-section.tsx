import { useTranslations } from "next-intl";
import { Cover } from "@/components/covers/cover";
import type { FormAction } from "@/components/ui/form-state";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { CoverForm } from "./cover-form";

type CoverSectionProps = {
  kind: OfferKind;
  item: { id: string; cover_url: string | null };
  actions: { save: FormAction; remove: FormAction };
};

/** The cover's section on an offer's studio page. */
export function CoverSection({ kind, item, actions }: CoverSectionProps) {
  const t = useTranslations("studio");
  return (
    <section>
      <h2 className="mb-4 font-serif text-heading">{t("cover_title")}</h2>
      <CoverForm actions={actions} hasPicture={item.cover_url !== null} id={item.id} kind={kind}>
        <Cover id={item.id} kind={kind} url={item.cover_url} />
      </CoverForm>
    </section>
  );
}
