import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { withMetadata } from "@/lib/system/run/blur-model";

/** The little of FlatBuffers that is needed to read one: a table's field, and what a reference leads to. */
function reader(file: Buffer) {
  const follow = (at: number) => at + file.readUInt32LE(at);
  const field = (table: number, number: number) => {
    const vtable = table - file.readInt32LE(table);
    return table + file.readUInt16LE(vtable + 4 + 2 * number);
  };
  const list = (at: number) => {
    const start = follow(at);
    return Array.from({ length: file.readUInt32LE(start) }, (_, i) => start + 4 + 4 * i);
  };
  const text = (at: number) => {
    const start = follow(at);
    return file.toString("latin1", start + 4, start + 4 + file.readUInt32LE(start));
  };
  return { follow, field, list, text };
}

test("the model says how a picture becomes its input, and is otherwise what it was", async () => {
  const model = await readFile("node_modules/@mediapipe/selfie_segmentation/selfie_segmentation.tflite");
  const file = withMetadata(model);
  expect(file.subarray(-model.length).equals(model)).toBe(true);

  const before = reader(model);
  const after = reader(file);
  const oldRoot = before.follow(0);
  const root = after.follow(0);
  const description = 3;
  expect(after.text(after.field(root, description))).toBe(before.text(before.field(oldRoot, description)));

  const buffers = after.list(after.field(root, 4));
  const oldBuffers = before.list(before.field(oldRoot, 4));
  expect(buffers).toHaveLength(oldBuffers.length + 1);
  const head = file.length - model.length;
  expect(buffers.slice(0, -1).map((at) => after.follow(at) - head)).toEqual(oldBuffers.map(before.follow));

  const [entry = 0] = after.list(after.field(root, 6));
  const note = after.follow(entry);
  expect(after.text(after.field(note, 0))).toBe("TFLITE_METADATA");
  expect(file.readUInt32LE(after.field(note, 1))).toBe(oldBuffers.length);

  const data = after.follow(after.field(after.follow(buffers.at(-1) ?? 0), 0));
  const metadata = file.subarray(data + 4, data + 4 + file.readUInt32LE(data));
  expect((data + 4) % 16).toBe(0);
  expect(metadata.toString("latin1", 4, 8)).toBe("M001");
  // The last number in it: by what each byte of the picture is divided.
  expect(metadata.readFloatLE(metadata.length - 4)).toBe(255);
});
