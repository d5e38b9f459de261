"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { Icon } from "@/components/ui/icon";

type DrawerProps = { title: string; onClose: () => void; children: React.ReactNode };

/** Beside the stage if there is room, below it on a phone. Moves the focus inside, and back when closed. */
export function Drawer({ title, onClose, children }: DrawerProps) {
  const t = useTranslations("common");
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  const holdsFocus = useRef(false);

  useEffect(() => {
    const before = document.activeElement;
    ref.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  // A person who is called up moves to another list together with the focused button.
  useEffect(() => {
    const { activeElement } = document;
    const isNowhere = activeElement === document.body || activeElement instanceof HTMLDialogElement;
    if (holdsFocus.current && isNowhere) ref.current?.focus();
  });

  return (
    <section
      aria-labelledby={id}
      className="flex min-h-0 flex-1 flex-col rounded-lg bg-paper outline-none md:w-88 md:flex-none"
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !ref.current?.contains(relatedTarget)) holdsFocus.current = false;
      }}
      onFocus={() => {
        holdsFocus.current = true;
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      ref={ref}
      tabIndex={-1}
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
