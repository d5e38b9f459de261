import { afterAll, expect, test, vi } from "vitest";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { sendBrokenOff, sha256, sound } from "@/tests/support/lesson-files";
import { asha } from "@/tests/support/people";

/** Named before anything reads the settings. */
const server = await vi.hoisted(async () => {
  const [{ findGoTool }, { s3Gateway, startS3 }] = await Promise.all([
    import("@/tests/support/go-tool"),
    import("@/tests/support/s3-server"),
  ]);
  const gateway = findGoTool(s3Gateway);
  const running = gateway ? await startS3(gateway) : null;
  Object.assign(process.env, running?.settings);
  return running;
});

useDatabase();

afterAll(() => server?.stop());

test.skipIf(!server)(
  "a file for a bucket, broken off at 40 and at 80 percent, goes on and arrives whole",
  async () => {
    const host = await asha();
    const course = await courseOf(host);
    // More than S3 is sent at a time.
    const content = sound(17 * 1024 * 1024 + 3);
    const lesson = { id: course.id, lesson_id: course.locked };
    const arrived = await sendBrokenOff(host, lesson, content, [0.4, 0.8]);
    expect(sha256(arrived)).toBe(sha256(content));
  },
);
