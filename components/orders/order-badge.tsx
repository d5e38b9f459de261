import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { MoonPhase, type Phase } from "@/components/ui/moon-phase";
import type { Order, OrderStatus, RefundState } from "@/lib/commerce/orders/schema";

type Look = { tone: Tone; phase: Phase };

const looks: Record<OrderStatus, Look> = {
  pending: { tone: "notice", phase: "half" },
  paid: { tone: "good", phase: "full" },
  cancelled: { tone: "neutral", phase: "new" },
  expired: { tone: "neutral", phase: "new" },
  refunded: { tone: "neutral", phase: "waning" },
};

/** A refund in progress says more than that the order was once paid. */
const refundLooks: Partial<Record<RefundState, Look>> = {
  under_way: { tone: "notice", phase: "waning" },
  failed: { tone: "danger", phase: "waning" },
  partly_refunded: { tone: "good", phase: "waning" },
  refunded: looks.refunded,
  released: looks.refunded,
};

type OrderBadgeProps = { order: Pick<Order, "status" | "amount" | "refund_state" | "is_reserved"> };

export function OrderBadge({ order }: OrderBadgeProps) {
  const t = useTranslations("orders");
  const refundLook = refundLooks[order.refund_state];
  const { tone, phase } = refundLook ?? looks[order.status];
  const isFree = order.status === "paid" && order.amount === 0;
  const status = order.is_reserved ? "reserved" : isFree ? "booked" : order.status;
  return (
    <Badge tone={tone}>
      <MoonPhase phase={phase} size={16} />
      {t(refundLook ? `refund_badge_${order.refund_state as "under_way"}` : `status_${status}`)}
    </Badge>
  );
}
