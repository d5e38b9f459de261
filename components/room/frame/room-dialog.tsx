"use client";

import { useEffect, useRef } from "react";

/** The room covers the whole page, always dark, and makes the page behind inert. Escape does not leave it. */
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
      // React also reports the cancel events of dialogs inside, which may close.
      onCancel={(event) => event.target === event.currentTarget && event.preventDefault()}
      ref={ref}
    >
      {children}
    </dialog>
  );
}
