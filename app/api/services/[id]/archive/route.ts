import { archiveService } from "@/lib/services/archive-service";
import { pagesShowing } from "@/lib/services/rules";
import { serviceInput } from "@/lib/services/schema";
import { route } from "@/lib/web/route";

export const POST = route(serviceInput, archiveService, { refreshes: pagesShowing });
