import { describe, expect, test } from "vitest";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";
import { type DomainError, TooLarge } from "@/lib/base/platform/errors";
import { PictureTooLarge } from "@/lib/catalogue/covers/errors";
import { pictureLimit } from "@/lib/catalogue/covers/schema";
import { FileTooLarge, WrongFileType } from "@/lib/catalogue/media/errors";
import { UnsupportedMediaType } from "@/lib/system/web/errors";
import { explain } from "@/lib/system/web/problem";

const mebibyte = 1024 * 1024;

describe("who sends too much is told how much this call takes", () => {
  test.each<[string, DomainError, string, string]>([
    ["a body", new TooLarge(64 * 1024), "64 kB", "64 kB"],
    ["a picture's body", new TooLarge(pictureLimit), "10 MB", "10 MB"],
    ["a cover", new PictureTooLarge(pictureLimit), "10 MB", "10 MB"],
    ["a film", new FileTooLarge(4.5 * 1024 * mebibyte, "file"), "4,5 GB", "4.5 GB"],
    ["a lesson's picture", new FileTooLarge(40 * mebibyte, "picture"), "40 MB", "40 MB"],
  ])("%s", (_, error, swedish, english) => {
    expect(explain(error, "sv").detail.replace(/\s/g, " ")).toContain(swedish);
    expect(explain(error, "en").detail).toContain(english);
  });
});

describe("who sends something else is told what this call takes", () => {
  test.each<[string, DomainError, string[], string[]]>([
    ["a body", new UnsupportedMediaType(["application/json"]), ["application/json"], []],
    ["a picture", new UnsupportedMediaType(["image/png", "image/webp"]), ["image/png, image/webp"], ["json"]],
    ["a film", new WrongFileType("film"), ["MOV"], ["PDF", "json"]],
    ["a lesson's file", new WrongFileType("lesson"), ["MOV", "PDF", "MP3"], ["json"]],
  ])("%s", (_, error, told, untold) => {
    for (const locale of ["sv", "en"] as const) {
      const { detail } = explain(error, locale);
      for (const word of told) expect(detail).toContain(word);
      for (const word of untold) expect(detail).not.toContain(word);
    }
  });
});

test("no size is written into the words of a refusal, where another call's limit would make it wrong", () => {
  for (const { errors } of [sv, en]) {
    const sentences = Object.values(errors).flatMap((error) => Object.values(error));
    expect(sentences.filter((sentence) => /\d+ (?:[kMG]i?B)\b/.test(sentence))).toEqual([]);
  }
});
