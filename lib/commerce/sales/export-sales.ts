import { findHostSeller } from "@/lib/commerce/sellers/queries";
import type { Actor } from "@/lib/people/identity/actor";
import { findAllSalesEntries } from "./queries";
import type { SalesMonthInput } from "./schema";
import { writeCsv } from "./write-csv";
import { writeSie } from "./write-sie";

export interface SalesFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** Returns a month's sales as a spreadsheet. Throws NotAHost. */
export async function exportCsv(actor: Actor, input: SalesMonthInput): Promise<SalesFile> {
  const entries = await findAllSalesEntries(actor, input);
  return {
    name: `aveli-${input.month}.csv`,
    mediaType: "text/csv; charset=utf-8",
    content: Buffer.from(writeCsv(entries, actor.locale)),
  };
}

/** Returns a month's sales as a bookkeeping file. Throws NotAHost. */
export async function exportSie(actor: Actor, input: SalesMonthInput): Promise<SalesFile> {
  const [entries, details] = await Promise.all([findAllSalesEntries(actor, input), findHostSeller(actor.id)]);
  const seller = { name: details?.legal_name ?? actor.displayName, orgNumber: details?.org_nr ?? null };
  return {
    name: `aveli-${input.month}.si`,
    mediaType: "application/x-sie",
    content: writeSie({ seller, writtenAt: new Date(), entries }),
  };
}
