import { publishService } from "@/lib/services/lifecycle";
import { pagesShowing } from "@/lib/services/rules";
import { serviceInput } from "@/lib/services/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(serviceInput, publishService, { refreshes: pagesShowing });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
