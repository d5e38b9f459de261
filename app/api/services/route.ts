import { createService } from "@/lib/services/lifecycle";
import { listServices } from "@/lib/services/queries";
import { createServiceInput, listServicesInput } from "@/lib/services/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(listServicesInput, listServices, { isPublic: true });
export const POST = route(createServiceInput, createService, { status: 201 });

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
