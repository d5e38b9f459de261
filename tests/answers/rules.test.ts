import { describe, expect, it } from "vitest";
import { matchAnswers } from "@/lib/commerce/answers/rules";

const questions = [
  { id: "need", text: "Vad för dig hit?", is_required: true },
  { id: "past", text: "Har du provat förut?", is_required: false },
  { id: "time", text: "Hur länge?", is_required: false },
];

describe("answers to a host's questions", () => {
  it("stand in the order of the questions, with their wording", () => {
    expect(matchAnswers(questions, { time: "Ett år", need: "Sömn", past: "" })).toEqual([
      { position: 1, question: "Vad för dig hit?", text: "Sömn" },
      { position: 3, question: "Hur länge?", text: "Ett år" },
    ]);
  });

  it("are refused where one is missing, or nobody asked", () => {
    const message = { missing: "must be answered", unasked: "no such question" };
    expect(() => matchAnswers(questions, { need: "", shoe: "43" })).toThrow(
      expect.objectContaining({
        issues: [
          { path: "answers.shoe", message: message.unasked },
          { path: "answers.need", message: message.missing },
        ],
      }),
    );
  });

  it("are none where nothing is asked", () => {
    expect(matchAnswers([], {})).toEqual([]);
  });
});
