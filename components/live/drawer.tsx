import { useTranslations } from "next-intl";
import { useId } from "react";
import { Icon } from "@/components/ui/icon";

type DrawerProps = { title: string; onClose: () => void; children: React.ReactNode };

/** Beside the stage where there is room, below it on a phone. */
export function Drawer({ title, onClose, children }: DrawerProps) {
  const t = useTranslations("common");
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex min-h-0 flex-1 flex-col rounded-lg bg-paper md:w-88 md:flex-none"
    >
      <div className="flex items-center justify-between py-1 pr-1 pl-4">
        <h2 className="font-serif text-lg" id={id}>
          {title}
        </h2>
        <button
          aria-label={t("close")}
          className="grid size-tap place-items-center rounded-full text-ink-soft hover:bg-surface"
          onClick={onClose}
          type="button"
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </section>
  );
}
