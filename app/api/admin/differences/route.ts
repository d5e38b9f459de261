import { listDifferences } from "@/lib/payments/difference-queries";
import { listDifferencesInput } from "@/lib/payments/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listDifferencesInput, listDifferences);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
