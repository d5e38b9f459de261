import { redirect } from "next/navigation";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

type Context = { params: Promise<{ locale: string; id: string }> };

/** Emails link here: to the receipt, for a person who may have to sign in first. */
export async function GET(_request: Request, { params }: Context) {
  const locale = await pageLocale(params);
  const { id } = await params;
  await requireActor(locale, `/orders/${id}/receipt`);
  redirect(`/api/orders/${encodeURIComponent(id)}/receipt`);
}
