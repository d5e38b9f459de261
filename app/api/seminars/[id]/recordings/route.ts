import { addFilm } from "@/lib/recordings/add-film";
import { listRecordings } from "@/lib/recordings/queries";
import { addFilmInput } from "@/lib/recordings/schema";
import { seminarInput } from "@/lib/seminars/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(seminarInput, listRecordings);
export const POST = route(addFilmInput, addFilm, { status: 201 });

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
