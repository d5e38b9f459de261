import { listBuyers } from "@/lib/buyers/queries";
import { buyerSchema, listBuyersInput } from "@/lib/buyers/schema";
import { pageOf } from "@/lib/web/page-of";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "Who has it, latest first, by name alone",
    input: listBuyersInput,
    answers: { 200: pageOf(buyerSchema) },
    errors: { 403: notAHost },
  },
  listBuyers("service"),
);
