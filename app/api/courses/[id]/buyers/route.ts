import { listBuyers } from "@/lib/buyers/queries";
import { listBuyersInput } from "@/lib/buyers/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listBuyersInput, listBuyers("course"));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
