import { inflateSync } from "node:zlib";

/** In bytes: the header of a WOFF file and its entry for a table, and the same for an unwrapped font. */
const sizes = { woff: 44, woffEntry: 20, font: 12, entry: 16 };

/**
 * Returns the font inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/). Fontkit would decompress a table again for
 * each glyph, which takes seconds.
 */
export function unwrapWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = sizes.woff + index * sizes.woffEntry;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(offset, offset + packed);
    return {
      entry: woff.subarray(at, at + sizes.woffEntry),
      data: packed < length ? inflateSync(stored) : stored,
    };
  });

  const header = Buffer.alloc(sizes.font + count * sizes.entry);
  woff.copy(header, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  [count, 2 ** power * 16, power, (count - 2 ** power) * 16].forEach((value, index) => {
    header.writeUInt16BE(value, 4 + index * 2);
  });
  const parts: Buffer[] = [header];
  let end = header.length;
  for (const [index, { entry, data }] of tables.entries()) {
    const at = sizes.font + index * sizes.entry;
    entry.copy(header, at, 0, 4);
    entry.copy(header, at + 4, 16, 20);
    header.writeUInt32BE(end, at + 8);
    header.writeUInt32BE(data.length, at + 12);
    const padded = Math.ceil(data.length / 4) * 4;
    parts.push(data, Buffer.alloc(padded - data.length));
    end += padded;
  }
  return Buffer.concat(parts);
}
