import { listFreeSlots } from "@/lib/services/queries";
import { listSlotsInput } from "@/lib/services/schema";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(listSlotsInput, listFreeSlots);
