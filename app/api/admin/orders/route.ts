import { searchOrders } from "@/lib/system/admin/order-queries";
import { foundOrderSchema, searchOrdersInput } from "@/lib/system/admin/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "Orders of everyone, by number or by the buyer's address; for admins",
    input: searchOrdersInput,
    answers: { 200: pageOf(foundOrderSchema) },
    errors: { 404: ["not_found"] },
  },
  searchOrders,
);
