"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormStatus } from "@/components/ui/form-status";

type ConfirmDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  text: string;
  confirmLabel: string;
  failedText: string;
  onConfirm: () => Promise<void>;
};

/** Asks once before an irreversible action. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  text,
  confirmLabel,
  failedText,
  onConfirm,
}: ConfirmDialogProps) {
  const t = useTranslations();
  const [state, setState] = useState<"idle" | "pending" | "failed">("idle");

  async function confirm() {
    setState("pending");
    try {
      await onConfirm();
      setState("idle");
      onClose();
    } catch {
      setState("failed");
    }
  }

  return (
    <Dialog closeLabel={t("common.close")} onClose={onClose} open={open} title={title}>
      <p className="text-ink-soft">{text}</p>
      <div className="mt-6 grid gap-3">
        <FormStatus>{state === "failed" && failedText}</FormStatus>
        <div className="flex flex-wrap gap-3">
          <Button onClick={confirm} pending={state === "pending"} variant="danger">
            {confirmLabel}
          </Button>
          <Button onClick={onClose} variant="quiet">
            {t("live.stay")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
