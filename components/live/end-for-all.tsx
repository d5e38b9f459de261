"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "./confirm-dialog";
import { post } from "./post";
import { RoomButton } from "./room-button";

/** The host's way to end the seminar for everyone. */
export function EndForAll({ seminarId, onEnded }: { seminarId: string; onEnded: () => void }) {
  const t = useTranslations("live");
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <RoomButton icon="end" label={t("control_end")} onClick={() => setAsking(true)} tone="danger" />
      <ConfirmDialog
        confirmLabel={t("end_confirm")}
        failedText={t("end_failed")}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await post(`/api/seminars/${seminarId}/end`);
          onEnded();
        }}
        open={isAsking}
        text={t("end_text")}
        title={t("end_title")}
      />
    </>
  );
}
