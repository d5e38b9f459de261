import { oneOf } from "@/lib/base/platform/closed-set";
import { type Database, db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { fileTypes, type StoredMedia } from "@/lib/catalogue/media/schema";
import { isInSight } from "@/lib/catalogue/offers/queries";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import { canRead, fileUrl, formOf } from "./rules";
import type { LessonFile, LessonInput, OwnFile } from "./schema";

/** The fully received files of lesson `l`, as rows for `toLessonFile`. */
export const storedFiles = Prisma.sql`(
  select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'content_type', m.content_type,
    'size_bytes', m.size_bytes, 'duration_seconds', f.duration_seconds) order by f.position), '[]')
  from app.lesson_media f join app.media m on m.id = f.media_id
  where f.lesson_id = l.id and m.status = 'stored')`;

export type FileRow = Omit<LessonFile, "form" | "url">;

export function toLessonFile(row: FileRow): LessonFile {
  return { ...row, form: formOf(row.content_type), url: fileUrl(row.id) };
}

interface ReadableRow extends Omit<StoredMedia, "sizeBytes"> {
  sizeBytes: bigint;
  name: string;
  isPreview: boolean;
  isHost: boolean;
  isDraft: boolean;
  opensAt: Date | null;
}

/**
 * Returns a lesson's file to anyone who may read the lesson, in one statement, because a film is read in many parts.
 * Throws NotFound, also when the caller may not read it.
 */
export async function findReadableFile(
  { actor }: Pick<Visitor, "actor">,
  id: string,
): Promise<StoredMedia & { name: string }> {
  const reader = actor?.id ?? null;
  const [row] = await db.$queryRaw<ReadableRow[]>`
    select m.id, m.name, m.content_type as "contentType", m.size_bytes as "sizeBytes", m.sha256,
      l.is_preview and ${isInSight} as "isPreview", o.host_id = ${reader}::uuid is true as "isHost",
      o.status = 'draft' as "isDraft", e.opens_at as "opensAt"
    from app.media m
    join app.lesson_media f on f.media_id = m.id
    join app.lessons l on l.id = f.lesson_id
    join app.offers o on o.id = l.course_id
    join app.users u on u.id = o.host_id
    left join app.enrollments e on e.course_id = o.id and e.user_id = ${reader}::uuid and e.status = 'active'
    where m.id = ${id}::uuid and m.status = 'stored'`;
  if (!row || (row.isDraft && !row.isHost) || !canRead(row, new Date())) throw new NotFound();
  return row;
}

/** Lists all files of a lesson of the actor's, including unfinished uploads. Throws NotFound. */
export async function listOwnFiles(actor: Actor, input: LessonInput): Promise<{ items: OwnFile[] }> {
  await findOwnLesson(db, actor, input);
  const files = await db.lessonMedia.findMany({
    where: { lessonId: input.lesson_id },
    include: { media: true },
    orderBy: { position: "asc" },
  });
  return { items: files.map(toOwnFile) };
}

/** Throws NotFound, also for another host's file. */
export async function findOwnFile(actor: Actor, mediaId: string): Promise<OwnFile> {
  const file = await db.lessonMedia.findFirst({
    where: { mediaId, hostId: actor.id },
    include: { media: true },
  });
  if (!file) throw new NotFound();
  return toOwnFile(file);
}

/** Finds a lesson in one of the actor's courses, with its text. Throws NotFound. */
export async function findOwnLesson(tx: Database, actor: Actor, { id, lesson_id }: LessonInput) {
  const lesson = await tx.lesson.findFirst({ where: { id: lesson_id, courseId: id, hostId: actor.id } });
  if (!lesson) throw new NotFound();
  return lesson;
}

const states: Record<string, OwnFile["state"]> = { received: "saving", stored: "ready" };

function toOwnFile({ media, durationSeconds }: Prisma.LessonMediaGetPayload<{ include: { media: true } }>) {
  const contentType = oneOf(fileTypes, media.contentType);
  return {
    id: media.id,
    state: states[media.status] ?? "receiving",
    form: contentType && formOf(contentType),
    name: media.name,
    content_type: contentType,
    size_bytes: Number(media.sizeBytes),
    duration_seconds: durationSeconds,
    url: fileUrl(media.id),
  };
}
