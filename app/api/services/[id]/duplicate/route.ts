import { duplicateService } from "@/lib/services/lifecycle";
import { serviceInput } from "@/lib/services/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(serviceInput, duplicateService, { status: 201 });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
