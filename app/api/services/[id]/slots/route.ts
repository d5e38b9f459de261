import { listFreeSlots } from "@/lib/services/queries";
import { listSlotsInput } from "@/lib/services/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(listSlotsInput, listFreeSlots);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
