import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { requirementGroups } from "@/lib/people/payouts/rules";
import type { PayoutState, PayoutStatus } from "@/lib/people/payouts/schema";

const tones: Record<PayoutState, Tone> = {
  none: "notice",
  incomplete: "notice",
  checking: "accent",
  ready: "good",
};

type PayoutCardProps = {
  status: PayoutStatus;
  /** Whether the host followed an expired link to the provider. */
  isOldLink: boolean;
  actions: Record<"onboard" | "lookInside", FormAction>;
};

/** A host's onboarding state, and the one thing to do about it. */
export function PayoutCard({ status, isOldLink, actions }: PayoutCardProps) {
  const t = useTranslations("payouts");
  const { state, provider, requirements, has_account } = status;
  const canLookInside = state === "ready" && has_account;
  return (
    <Card className="grid gap-4">
      {isOldLink && <p className="font-medium text-notice-ink">{t("old_link")}</p>}
      <div>
        <Badge tone={tones[state]}>{t(`state_${state}`)}</Badge>
      </div>
      <p className="text-lg">{t(`text_${state}`)}</p>
      {provider === "sandbox" && <p className="text-ink-soft">{t("sandbox")}</p>}
      {state === "incomplete" && (
        <div>
          <h2 className="mb-1 font-semibold">{t("missing")}</h2>
          <ul className="list-disc pl-5 text-ink-soft">
            {requirementGroups(requirements).map((group) => (
              <li key={group}>{t(`missing_${group}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {canLookInside ? (
        <ActionButton action={actions.lookInside} fields={{}}>
          {t("look_inside")}
        </ActionButton>
      ) : (
        <ActionButton
          action={actions.onboard}
          fields={{}}
          variant={state === "ready" ? "secondary" : "primary"}
        >
          {t(has_account ? "go_on" : "connect")}
        </ActionButton>
      )}
    </Card>
  );
}
