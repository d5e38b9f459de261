import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { MoonPhase, type Phase } from "@/components/ui/moon-phase";
import type { Order, OrderStatus } from "@/lib/orders/schema";

const looks: Record<OrderStatus, { tone: Tone; phase: Phase }> = {
  pending: { tone: "notice", phase: "half" },
  paid: { tone: "good", phase: "full" },
  cancelled: { tone: "neutral", phase: "new" },
  expired: { tone: "neutral", phase: "new" },
  refunded: { tone: "neutral", phase: "waning" },
};

export function OrderBadge({ order }: { order: Pick<Order, "status" | "amount"> }) {
  const t = useTranslations("orders");
  const { tone, phase } = looks[order.status];
  const word = order.status === "paid" && order.amount === 0 ? "booked" : order.status;
  return (
    <Badge tone={tone}>
      <MoonPhase phase={phase} size={16} />
      {t(`status_${word}`)}
    </Badge>
  );
}
