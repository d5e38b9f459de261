import { leaveStage } from "@/lib/live/leave-stage";
import { liveSeminarInput } from "@/lib/live/schema";
import { noEntry } from "@/lib/web/refusals";
import { seatRoute } from "@/lib/web/route";

export const DELETE = seatRoute(
  { summary: "Step down from the stage", input: liveSeminarInput, answers: { 204: null }, errors: noEntry },
  leaveStage,
);
