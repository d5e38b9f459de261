import { definePersonalData, forTheBuyers } from "@/lib/base/platform/define-personal-data";
import { purgeFiles } from "@/lib/catalogue/media/purge-files";
import { unsold } from "@/lib/catalogue/offers/personal-data";

const offered = { rows: "host_id = $1", stays: forTheBuyers };

export const personalData = definePersonalData({
  tables: {
    courses: { ...offered, columns: "id kind host_id outline_version" },
    course_sections: {
      ...offered,
      rows: "course_id in (select id from app.courses where host_id = $1)",
      columns: "id course_id position title created_at version",
    },
    lessons: {
      ...offered,
      columns:
        "id course_id host_id position title body duration_seconds is_preview created_at updated_at section_id version",
    },
    lesson_media: { ...offered, columns: "media_id lesson_id host_id position duration_seconds" },
    enrollments: {
      rows: "user_id = $1",
      columns: "id course_id user_id order_id status opens_at created_at ended_at",
      stays: "belongs to its order",
    },
    lesson_progress: {
      rows: "enrollment_id in (select id from app.enrollments where user_id = $1)",
      columns: "enrollment_id lesson_id position_seconds completed_at updated_at media_id",
      erase: "rows",
    },
  },
  erasure: {
    discard: (tx, hostId) =>
      purgeFiles(tx, { lessonMedia: { lesson: { course: { offer: unsold(hostId) } } } }),
    release: (tx, userId) =>
      tx.enrollment.updateMany({
        where: { userId, status: "active" },
        data: { status: "revoked", endedAt: new Date() },
      }),
  },
});
