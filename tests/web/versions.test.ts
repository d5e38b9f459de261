import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { endpoints } from "@/app/api/openapi.json/endpoints";

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`);

/** What is put without a version, and why nothing that somebody else has written is lost by it. */
const unversioned = {
  "/api/courses/{id}/lessons/{lesson_id}/media": "an order of files; one that is not there is refused",
  "/api/courses/{id}/lessons/{lesson_id}/progress": "how far one has come oneself",
  "/api/hosts/{slug}/follow": "a yes",
  "/api/seminars/{id}/cohosts/{user_id}": "a yes",
  "/api/seminars/{id}/cover": "a picture; the one before is shown until then",
  "/api/courses/{id}/cover": "a picture; the one before is shown until then",
  "/api/services/{id}/cover": "a picture; the one before is shown until then",
  "/api/media/{id}/content": "the bytes of a file that are still missing",
  "/api/recordings/{id}/film": "the bytes of a film",
  "/api/seminars/{id}/replay/position": "how far one has come oneself",
  "/api/seminars/{id}/withdrawal-exception": "a yes or a no",
  "/api/orders/{id}/answers": "sent by the buyer alone",
};

test("every call that puts something in the place of something has a version, or a reason here", () => {
  const changing = endpoints.filter(({ method }) => method === "PUT" || method === "PATCH");
  const without = changing.filter(({ isVersioned }) => !isVersioned).map(({ path }) => path);
  const known = Object.keys(unversioned);
  expect(without.filter((path) => !known.includes(path))).toEqual([]);
});

/** What is changed by the version of something that is read elsewhere. */
const ofAnother = {
  "/api/courses/{id}/lessons": "the course",
  "/api/reviews/{id}/answer": "the review",
};

test("what is changed by its version is read with it", () => {
  const versioned = endpoints.filter(({ isVersioned }) => isVersioned);
  const isRead = (path: string) => versioned.some((read) => read.method === "GET" && read.path === path);
  const unread = versioned.map(({ path }) => path).filter((path) => !isRead(path));
  expect(unread.sort()).toEqual(Object.keys(ofAnother).sort());
});

/** Forms that hold nothing that was saved before: they make something new, ask once, or hold a secret. */
const makeNew = [
  "account/account-form",
  "orders/checkout-form",
  "studio/cover-form",
  "orders/move-form",
  "orders/refund-form",
  "account/erase-form",
  "account/password-form",
  "account/verify-reminder",
  "studio/cancel-form",
  "studio/coupon-form",
  "studio/message-form",
  "studio/move-button",
  "studio/series-form",
];

test("every form that shows what was saved before carries the version that it shows", () => {
  const forms = filesIn("components").filter((file) => /\buseForm\(/.test(readFileSync(file, "utf8")));
  const without = forms.filter((file) => !/useForm\([^;]*\bversion\b/.test(readFileSync(file, "utf8")));
  expect(without.map((file) => file.replace(/^components\/|\.tsx$/g, "")).sort()).toEqual(makeNew.sort());
});

/** A tick of one's own; an application, which is a new one each time; choices, which have values to choose from. */
const alone = [
  "app/[locale]/(admin)/admin/reports/[id]/page.tsx",
  "app/[locale]/(member)/profile/host/page.tsx",
  "app/[locale]/(member)/settings/page.tsx",
];

test("and so does every plain form with a value in it", () => {
  const plain = [...filesIn("components"), ...filesIn("app")]
    .filter((file) => file !== "components/forms/plain-form.tsx")
    .filter((file) =>
      (readFileSync(file, "utf8").match(/<PlainForm\b[\s\S]*?\/>/g) ?? []).some(
        (form) => /\bvalue: /.test(form.replace(/options=?[\s\S]*?\)\)/g, "")) && !/\bversion=/.test(form),
      ),
    );
  expect(plain.sort()).toEqual(alone);
});
