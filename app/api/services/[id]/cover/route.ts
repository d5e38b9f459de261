import { removeCover } from "@/lib/covers/remove-cover";
import { coverInput } from "@/lib/covers/schema";
import { setCover } from "@/lib/covers/set-cover";
import { pagesShowing as refreshes } from "@/lib/services/rules";
import { bytesRoute } from "@/lib/web/bytes-route";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";
import { nothingLeft, picture } from "../../../covers/picture";

export const POST = bytesRoute(coverInput, setCover("service"), { ...picture, refreshes });
export const DELETE = route(coverInput, removeCover("service"), { refreshes, respond: nothingLeft });

export const { GET, PUT, PATCH, OPTIONS } = methodNotAllowed("POST", "DELETE");
