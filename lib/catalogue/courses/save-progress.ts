import { type Database, transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { assertLearning } from "./rules";
import type { Progress, SaveProgressInput } from "./schema";

interface Learning {
  enrollmentId: string | null;
  opensAt: Date | null;
}

/** Saves how far the actor has come in a lesson; omitted fields stay as they are. Throws NotFound, NoAccess. */
export async function saveProgress(actor: Actor, input: SaveProgressInput): Promise<Progress> {
  const progress = await transaction(async (tx) => {
    const { enrollmentId, opensAt } = await findLearning(tx, actor, input);
    assertLearning(opensAt, new Date());
    const { completed = null, position_seconds = null, media_id = null } = input;
    const [saved] = await tx.$queryRaw<
      [{ position_seconds: number; media_id: string | null; completed_at: Date | null }]
    >`
      insert into app.lesson_progress as p (enrollment_id, lesson_id, position_seconds, media_id, completed_at)
      values (${enrollmentId}::uuid, ${input.lesson_id}::uuid, coalesce(${position_seconds}::int, 0), ${media_id}::uuid,
        case when ${completed}::boolean then now() end)
      on conflict (enrollment_id, lesson_id) do update set
        position_seconds = coalesce(${position_seconds}::int, p.position_seconds),
        media_id = case when ${position_seconds}::int is null then p.media_id else excluded.media_id end,
        completed_at = case ${completed}::boolean
          when true then coalesce(p.completed_at, now())
          when false then null
          else p.completed_at end,
        updated_at = now()
      returning position_seconds, media_id, completed_at`;
    return saved;
  });
  return {
    ...progress,
    completed_at: progress.completed_at?.toISOString() ?? null,
  };
}

/** Locks the lesson and the file against removal until the progress is written. */
async function findLearning(
  tx: Database,
  actor: Actor,
  { id, lesson_id, media_id }: SaveProgressInput,
): Promise<Learning> {
  const [learning] = await tx.$queryRaw<Learning[]>`
    select e.id as "enrollmentId", e.opens_at as "opensAt"
    from app.lessons l
    join app.offers o on o.id = l.course_id and (o.status <> 'draft' or o.host_id = ${actor.id}::uuid)
    left join app.enrollments e on e.course_id = o.id and e.user_id = ${actor.id}::uuid and e.status = 'active'
    where l.id = ${lesson_id}::uuid and l.course_id = ${id}::uuid
    for key share of l`;
  const [file] = media_id
    ? await tx.$queryRaw<unknown[]>`
        select m.id from app.media m join app.lesson_media f on f.media_id = m.id
        where m.id = ${media_id}::uuid and f.lesson_id = ${lesson_id}::uuid for key share of m`
    : [true];
  if (!learning || !file) throw new NotFound();
  return learning;
}
