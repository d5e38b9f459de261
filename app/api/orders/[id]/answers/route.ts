import { listAnswers } from "@/lib/answers/queries";
import { orderInput } from "@/lib/orders/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(orderInput, listAnswers);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
