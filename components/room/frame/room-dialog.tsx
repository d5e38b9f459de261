"use client";

import { useEffect, useRef } from "react";

/** The room lies over the whole page, always dark; the page behind rests. Escape does not throw anyone out. */
export function RoomDialog({ label, children }: { label: string; children: React.ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      aria-label={label}
      className="m-0 h-dvh max-h-none w-screen max-w-none overflow-hidden bg-sunken text-ink outline-none"
      data-theme="dark"
      // React tells of the dialogs within, too, and those do close.
      onCancel={(event) => event.target === event.currentTarget && event.preventDefault()}
      ref={ref}
    >
      {children}
    </dialog>
  );
}
