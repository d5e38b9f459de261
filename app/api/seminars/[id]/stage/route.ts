import { leaveStage } from "@/lib/live/rooms/leave-stage";
import { liveSeminarInput } from "@/lib/live/rooms/schema";
import { noEntry } from "@/lib/system/web/refusals";
import { seatRoute } from "@/lib/system/web/route";

export const DELETE = seatRoute(
  { summary: "Step down from the stage", input: liveSeminarInput, answers: { 204: null }, errors: noEntry },
  leaveStage,
);
