import { expect, test } from "vitest";
import {
  availabilityForm,
  questionsForm,
  toAvailabilityForm,
  toQuestionsForm,
} from "@/lib/catalogue/services/form-schema";

const id = "01900000-0000-7000-8000-000000000000";
const closed = { day_1: "", day_2: "", day_3: "", day_4: "", day_5: "", day_6: "", day_7: "" };
const form = {
  id,
  ...closed,
  exceptions: "",
  buffer_before_minutes: "0",
  buffer_after_minutes: "10",
  notice_hours: "24",
  horizon_days: "30",
};

test("a week is read as people write it, and shown again as it is kept", () => {
  const given = {
    ...form,
    day_1: "9-12, 13.30–17",
    day_7: "22:00 - 24",
    exceptions: "2026-12-24\r\n2026-12-25 stängt\n\n2026-12-27 10–14, 15-16",
  };
  const read = availabilityForm.parse(given);
  expect(read).toEqual({
    id,
    weekly_hours: [
      { weekday: 1, starts: "09:00", ends: "12:00" },
      { weekday: 1, starts: "13:30", ends: "17:00" },
      { weekday: 7, starts: "22:00", ends: "24:00" },
    ],
    exceptions: [
      { date: "2026-12-24", closed: true },
      { date: "2026-12-25", closed: true },
      { date: "2026-12-27", starts: "10:00", ends: "14:00" },
      { date: "2026-12-27", starts: "15:00", ends: "16:00" },
    ],
    buffer_before_minutes: 0,
    buffer_after_minutes: 10,
    notice_hours: 24,
    horizon_days: 30,
  });
  const { id: _, ...availability } = read;
  const shown = toAvailabilityForm({ ...form, ...availability } as never);
  expect(shown).toMatchObject({ day_1: "09:00–12:00, 13:30–17:00", day_2: "", notice_hours: "24" });
  expect(availabilityForm.parse({ id, ...shown })).toEqual(read);
});

test("what cannot be read is said at its own field", () => {
  const faultOf = (change: Partial<typeof form>) =>
    availabilityForm.safeParse({ ...form, ...change }).error?.issues[0]?.path[0];
  expect(faultOf({ day_3: "på förmiddagen" })).toBe("day_3");
  expect(faultOf({ exceptions: "julafton" })).toBe("exceptions");
  expect(faultOf({ exceptions: "2026-12-27 tio till tolv 10" })).toBe("exceptions");
  expect(faultOf({ day_1: "9-12, 11-13" })).toBe("weekly_hours");
  expect(faultOf({ day_1: "12-9" })).toBe("weekly_hours");
  expect(faultOf({ horizon_days: "400" })).toBe("horizon_days");
});

test("questions are read in their order, without the empty ones, and shown again", () => {
  const given = {
    id,
    question_1: " Vad för dig hit? ",
    required_1: "on",
    question_2: "",
    required_2: "on",
    question_3: "Har du provat förut?",
    answers_kept_days: "14",
  };
  const read = questionsForm.parse(given);
  expect(read).toEqual({
    id,
    questions: [
      { text: "Vad för dig hit?", is_required: true },
      { text: "Har du provat förut?", is_required: false },
    ],
    answers_kept_days: 14,
  });
  const shown = read.questions.map((question) => ({ id, ...question }));
  expect(toQuestionsForm({ questions: shown, answers_kept_days: 14, version: 1 })).toEqual({
    question_1: "Vad för dig hit?",
    required_1: "on",
    question_2: "Har du provat förut?",
    answers_kept_days: "14",
  });
});

test("a question that is asked twice, an endless one, or a time without end are refused", () => {
  const form = { id, answers_kept_days: "30", question_1: "Vad?" };
  for (const wrong of [
    { question_2: "Vad?" },
    { question_2: "v".repeat(301) },
    { answers_kept_days: "366" },
    { answers_kept_days: "" },
    { question_11: "En till?" },
  ]) {
    expect(questionsForm.safeParse({ ...form, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  }
});
