import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type CouponFormProps = {
  /** The last code tried. */
  code: string | undefined;
  /** Why that code was refused. */
  refusal: string | null;
  slotId: string | null;
};

/** Reloads the page with a code, so that its price is seen before anything is bought. */
export function CouponForm({ code, refusal, slotId }: CouponFormProps) {
  const t = useTranslations("orders");
  const why = useTranslations("errors");
  return (
    <details className="mb-5 border-line border-b pb-2" open={code !== undefined}>
      <summary className="flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
        {t("coupon_title")}
      </summary>
      <form className="grid gap-3 pt-1 pb-3" method="get">
        {slotId && <input name="slot" type="hidden" value={slotId} />}
        <TextField
          autoCapitalize="characters"
          autoComplete="off"
          defaultValue={code}
          error={refusal ? why(`coupon_invalid.${refusal as "unknown"}`) : undefined}
          label={t("coupon_label")}
          maxLength={64}
          name="coupon"
          spellCheck={false}
        />
        <Button className="justify-self-start" type="submit" variant="secondary">
          {t("coupon_apply")}
        </Button>
      </form>
    </details>
  );
}
