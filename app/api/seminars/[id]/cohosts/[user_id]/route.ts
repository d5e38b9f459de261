import { addCohost } from "@/lib/live/add-cohost";
import { removeCohost } from "@/lib/live/remove-cohost";
import { cohostInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const PUT = route(cohostInput, addCohost);
export const DELETE = route(cohostInput, removeCohost);

export const { GET, POST, PATCH, OPTIONS } = methodNotAllowed("PUT", "DELETE");
