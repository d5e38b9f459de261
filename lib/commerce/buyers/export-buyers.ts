import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/base/i18n/locales";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";
import { csvRows, csvText } from "@/lib/base/platform/csv";
import { wallClock } from "@/lib/base/platform/time";
import { listings } from "@/lib/catalogue/kinds/registry";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { findAllBuyers, findOwnOffer } from "./queries";
import type { Buyer, ExportBuyersInput } from "./schema";

const messages = { sv, en };

interface BuyersFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** Exports the buyers of an offer to a spreadsheet: names and times, no addresses. Throws NotAHost, NotFound. */
export const exportBuyers =
  (kind: OfferKind) =>
  async (actor: Actor, { id }: ExportBuyersInput): Promise<BuyersFile> => {
    const { slug } = await findOwnOffer(actor, kind, id);
    const buyers = await findAllBuyers(actor, kind, id);
    return {
      name: `aveli-${slug}.csv`,
      mediaType: "text/csv; charset=utf-8",
      content: Buffer.from(writeBuyers(kind, buyers, actor.locale)),
    };
  };

function writeBuyers(kind: OfferKind, buyers: readonly Buyer[], locale: Locale): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "buyers" });
  const time = (instant: string | null) => (instant ? wallClock(new Date(instant)).replace("T", " ") : "");
  const cells = {
    name: (buyer: Buyer) => csvText(buyer.display_name),
    bought_at: (buyer: Buyer) => time(buyer.bought_at),
    starts_at: (buyer: Buyer) => time(buyer.starts_at),
    lessons_done: (buyer: Buyer) => String(buyer.lessons_done),
    lesson_count: (buyer: Buyer) => String(buyer.lesson_count),
  };
  const columns = ["name", "bought_at", ...listings[kind].columns] as const;
  return csvRows([
    columns.map((column) => csvText(t(column))),
    ...buyers.map((buyer) => columns.map((column) => cells[column](buyer))),
  ]);
}
