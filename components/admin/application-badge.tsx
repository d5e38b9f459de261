import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { HostApplication } from "@/lib/community/hosts/schema";

const tones = { pending: "notice", approved: "good", refused: "neutral" } as const;

export function ApplicationBadge({ status }: Pick<HostApplication, "status">) {
  const t = useTranslations("admin");
  return <Badge tone={tones[status]}>{t(`application_${status}`)}</Badge>;
}
