"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { judgeNetwork, measureNetwork, type NetworkVerdict } from "./measure-network";

/** The quality of the connection, in words. */
export function NetworkCheck() {
  const t = useTranslations("live");
  const [verdict, setVerdict] = useState<NetworkVerdict | null>(null);
  const [isMeasuring, setMeasuring] = useState(false);

  async function measure() {
    setMeasuring(true);
    setVerdict(await measureNetwork().then(judgeNetwork, () => "unreachable" as const));
    setMeasuring(false);
  }

  return (
    <div className="grid content-start justify-items-start gap-2">
      <Button onClick={measure} pending={isMeasuring} variant="secondary">
        {t("check_network")}
      </Button>
      <p aria-live="polite" className="text-ink-soft">
        {isMeasuring ? t("network_measuring") : verdict && t(`network_${verdict}`)}
      </p>
    </div>
  );
}
