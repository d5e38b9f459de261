import { receivePiece, resumeReception } from "@/lib/media/receive-piece";
import { mediaInput, receivePieceInput } from "@/lib/media/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { receiveFile } from "@/lib/web/receive-file";

export const { HEAD, PATCH } = receiveFile({
  findInput: mediaInput,
  find: resumeReception,
  receiveInput: receivePieceInput,
  receive: receivePiece,
});

export const { GET, POST, PUT, DELETE } = methodNotAllowed("PATCH");
