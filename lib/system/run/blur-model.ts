/**
 * Adds the metadata that MediaPipe's tasks require to a TensorFlow Lite model that has none: how a picture becomes its
 * input. Both are FlatBuffers, whose references only point forward: so a new root is written before the model and
 * refers to everything in it.
 */
export function withMetadata(model: Buffer): Buffer {
  const root = model.readUInt32LE(0);
  const vtable = root - model.readInt32LE(root);
  const slot = (field: number) => root + model.readUInt16LE(vtable + 4 + 2 * field);
  const target = (at: number) => at + model.readUInt32LE(at);
  const buffers = target(slot(4));
  const count = model.readUInt32LE(buffers);

  const head = Buffer.alloc(roundUp(160 + 4 * count + metadata.length, 16));
  let end = 8;
  const put = (number: number) => {
    head.writeUInt32LE(number, end);
    end += 4;
  };
  const leadHere = (from: number) => head.writeUInt32LE(end - from, from);
  const leadIntoModel = (from: number, to: number) => head.writeUInt32LE(head.length + to - from, from);
  /** Writes a table whose fields are all four bytes, and returns the position of the first. */
  const table = (fields: number) => {
    const start = roundUp(4 + 2 * fields, 4);
    const at = end;
    head.writeUInt16LE(4 + 2 * fields, at);
    head.writeUInt16LE(4 + 4 * fields, at + 2);
    for (let i = 0; i < fields; i++) head.writeUInt16LE(4 + 4 * i, at + 4 + 2 * i);
    head.writeInt32LE(start, at + start);
    end = at + start + 4 + 4 * fields;
    return at + start + 4;
  };

  // The root: version, operators, graphs, description, buffers, old metadata, metadata.
  const fields = table(7);
  head.writeUInt32LE(fields - 4, 0);
  head.write("TFL3", 4, "latin1");
  head.writeUInt32LE(model.readUInt32LE(slot(0)), fields);
  for (const field of [1, 2, 3, 5]) leadIntoModel(fields + 4 * field, target(slot(field)));

  leadHere(fields + 4 * 4);
  put(count + 1);
  const list = end;
  for (let i = 0; i < count; i++) leadIntoModel(list + 4 * i, target(buffers + 4 + 4 * i));
  end = list + 4 * (count + 1);

  leadHere(fields + 4 * 6);
  put(1);
  const entry = end;
  end += 4;
  const note = table(2);
  head.writeUInt32LE(note - 4 - entry, entry);
  leadHere(note);
  const name = "TFLITE_METADATA";
  put(name.length);
  end += roundUp(head.write(name, end, "latin1") + 1, 4);
  head.writeUInt32LE(count, note + 4);

  const last = list + 4 * count;
  const buffer = table(1);
  head.writeUInt32LE(buffer - 4 - last, last);
  end = roundUp(end + 4, 16) - 4;
  leadHere(buffer);
  put(metadata.length);
  metadata.copy(head, end);
  return Buffer.concat([head, model]);
}

/** One graph with one input, whose bytes are divided by 255. */
const metadata = Buffer.from(
  "FAAAAE0wMDEMAAgAAAAAAAAABAAMAAAABAAAAAEAAAAQAAAACgAIAAAAAAAEAAAADAAAAAQAAAABAAAAFAAAAA4ACAAAAAAAAAAAAAQAAAAQAAAABAAAAAEAAAAMAAAACAAMAAgABAAIAAAAEAAAAAEAAAAIAAwABAAIAAgAAAAIAAAADAAAAAEAAAAAAAAAAQAAAAAAf0M=",
  "base64",
);

function roundUp(number: number, step: number): number {
  return Math.ceil(number / step) * step;
}
