import { useTranslations } from "next-intl";
import { Mark } from "@/components/layout/mark";

/** `children` is the install button, if the browser supports it. */
export function InstallCard({ children }: { children?: React.ReactNode }) {
  const t = useTranslations("site");
  return (
    <section className="mx-auto max-w-page px-5 pt-20 sm:px-8 md:pt-28">
      <div className="flex flex-wrap items-center gap-x-8 gap-y-6 border-line border-y py-10">
        <span className="grid size-20 shrink-0 place-items-center rounded-xl border border-line bg-surface">
          <Mark gradient size={48} />
        </span>
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="font-serif text-heading">{t("install_title")}</h2>
          <p className="mt-1 max-w-text text-ink-soft">{t("install_text")}</p>
        </div>
        {children}
      </div>
    </section>
  );
}
