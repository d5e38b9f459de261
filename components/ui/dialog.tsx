"use client";

import { useEffect, useId, useRef } from "react";
import { Icon } from "./icon";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: React.ReactNode;
};

/**
 * A native modal: the browser traps the focus, returns it, and closes on Escape. On a phone it slides in from below.
 */
export function Dialog({ open, onClose, title, closeLabel, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  return (
    <dialog
      aria-labelledby={titleId}
      className="mx-auto mt-auto mb-0 max-h-[85dvh] w-full max-w-lg rounded-t-xl bg-surface p-6 pb-[calc(1.5rem+env(safe-area-inset-bottom,0px))] text-ink shadow-float backdrop:bg-veil sm:m-auto sm:rounded-xl"
      onClose={onClose}
      ref={ref}
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <h2 className="pt-1.5 font-serif text-heading" id={titleId}>
          {title}
        </h2>
        <button
          aria-label={closeLabel}
          className="-mt-1 -mr-2 grid size-tap shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunken"
          onClick={onClose}
          type="button"
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
