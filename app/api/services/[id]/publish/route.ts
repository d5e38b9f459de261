import { publishService } from "@/lib/services/publish-service";
import { pagesShowing } from "@/lib/services/rules";
import { serviceInput } from "@/lib/services/schema";
import { route } from "@/lib/web/route";

export const POST = route(serviceInput, publishService, { refreshes: pagesShowing });
