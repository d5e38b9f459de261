import { searchOrders } from "@/lib/admin/order-queries";
import { searchOrdersInput } from "@/lib/admin/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(searchOrdersInput, searchOrders);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
