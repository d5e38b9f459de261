/** Why a file was not taken, in words for its sender. */
export class FileRefused extends Error {
  override name = "FileRefused";
}

export interface Place {
  url: string;
  named: "id" | "media_id";
}

interface Sending {
  file: File;
  /** The call that makes a place for it, and the member of its answer that names the file. */
  place: Place;
  /** How many bytes have come; null while the network is away. */
  onProgress: (sent: number | null) => void;
  signal: AbortSignal;
}

const pieceSize = 16 * 1024 * 1024;
const pauses = [1_000, 2_000, 5_000, 10_000, 20_000];

/**
 * Sends a file in pieces, by tus 1.0 (tus.io). What has come stays: after a lost connection, a closed page or on another day
 * the same file goes on where it broke off. Throws FileRefused, and AbortError where `signal` says so.
 */
export async function sendFile({ file, place, onProgress, signal }: Sending): Promise<void> {
  const duration = await durationOf(file);
  const made = await fetch(place.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      name: file.name,
      size_bytes: file.size,
      ...(duration === null ? {} : { duration_seconds: duration }),
    }),
    signal,
  });
  if (!made.ok) throw await refusal(made);
  const answer = (await made.json()) as Record<Place["named"], string>;
  const url = `/api/media/${answer[place.named]}/content`;

  for (let failures = 0; ; ) {
    const before = await offsetAt(url, signal);
    if (before === "whole") return;
    if (before !== null) {
      const piece = file.slice(before, before + pieceSize);
      const isSent = await sendPiece(url, before, piece, (sent) => onProgress(before + sent), signal);
      if (isSent) {
        failures = 0;
        continue;
      }
    }
    onProgress(null);
    await pause(pauses[Math.min(failures, pauses.length - 1)] ?? 0, signal);
    failures += 1;
  }
}

/**
 * How much has come; null where that cannot be asked at the moment. A picture that is whole may have been cleaned by now,
 * and have another size than was sent.
 */
async function offsetAt(url: string, signal: AbortSignal): Promise<number | "whole" | null> {
  const answer = await fetch(url, { method: "HEAD", headers: { "tus-resumable": "1.0.0" }, signal }).catch(
    (error) => {
      if (signal.aborted) throw error;
      return null;
    },
  );
  if (!answer || answer.status >= 500) return null;
  if (!answer.ok) throw await refusal(answer);
  const offset = answer.headers.get("upload-offset");
  return offset === answer.headers.get("upload-length") ? "whole" : Number(offset);
}

/** False where it may be tried again. XMLHttpRequest, since fetch does not say how far it has come. */
function sendPiece(
  url: string,
  offset: number,
  piece: Blob,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const request = new XMLHttpRequest();
  request.open("PATCH", url);
  request.setRequestHeader("content-type", "application/offset+octet-stream");
  request.setRequestHeader("tus-resumable", "1.0.0");
  request.setRequestHeader("upload-offset", String(offset));
  request.upload.onprogress = ({ loaded }) => onProgress(loaded);
  const stop = () => request.abort();
  signal.addEventListener("abort", stop);
  const answered = new Promise<boolean>((resolve, reject) => {
    request.onerror = () => resolve(false);
    request.onabort = () => reject(signal.reason);
    request.onload = () => {
      const { status } = request;
      if (status === 204) return resolve(true);
      // Another piece came between, or the server is away: the next question says where to go on.
      if (status === 409 || status >= 500) return resolve(false);
      reject(new FileRefused(detailOf(request.responseText)));
    };
  });
  request.send(piece);
  return answered.finally(() => signal.removeEventListener("abort", stop));
}

async function refusal(answer: Response): Promise<FileRefused> {
  return new FileRefused(detailOf(await answer.text().catch(() => "")));
}

/** What a problem of ours says to people. */
function detailOf(text: string): string {
  try {
    const { title, detail } = JSON.parse(text) as { title?: string; detail?: string };
    return [title, detail].filter(Boolean).join(". ");
  } catch {
    return "";
  }
}

/** In whole seconds, as the browser's own player reads it; null for what it cannot play. */
async function durationOf(file: File): Promise<number | null> {
  if (!/^(video|audio)\//.test(file.type)) return null;
  const film = document.createElement("video");
  const address = URL.createObjectURL(file);
  const read = new Promise<number | null>((resolve) => {
    film.onloadedmetadata = () => resolve(Number.isFinite(film.duration) ? Math.ceil(film.duration) : null);
    film.onerror = () => resolve(null);
    setTimeout(() => resolve(null), 5_000);
  });
  film.preload = "metadata";
  film.src = address;
  return read.finally(() => URL.revokeObjectURL(address));
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
  });
}
