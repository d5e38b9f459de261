import { savePosition } from "@/lib/recordings/save-position";
import { savePositionInput } from "@/lib/recordings/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const PUT = route(savePositionInput, savePosition);

export const { GET, POST, PATCH, DELETE, OPTIONS } = methodNotAllowed("PUT");
