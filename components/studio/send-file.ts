/** Why a file was refused, in words for its uploader. */
export class FileRefused extends Error {
  override name = "FileRefused";
}

export interface Place {
  url: string;
  named: "id" | "media_id";
}

interface Sending {
  file: File;
  /** The call that reserves the file, and the member of its response that contains the id. */
  place: Place;
  /** The bytes uploaded; null while the network is away. */
  onProgress: (sent: number | null) => void;
  signal: AbortSignal;
}

const pieceSize = 16 * 1024 * 1024;
const pauses = [1_000, 2_000, 5_000, 10_000, 20_000];

/**
 * Uploads a file in pieces, by tus 1.0 (tus.io). What has arrived stays: after a lost connection, a closed page or on
 * another day the same file continues where it stopped. Throws FileRefused, and AbortError if `signal` is aborted.
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
 * Returns how much has arrived; null if that cannot be asked at the moment. A complete picture may have been sanitized
 * by now, and have another size than was sent.
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

/** Returns false if it may be retried. XMLHttpRequest, because fetch does not report upload progress. */
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
      // Another piece came first, or the server is away: the next request says where to continue.
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

/** Returns the human-readable part of a problem+json. */
function detailOf(text: string): string {
  try {
    const { title, detail } = JSON.parse(text) as { title?: string; detail?: string };
    return [title, detail].filter(Boolean).join(". ");
  } catch {
    return "";
  }
}

/** In whole seconds, as measured by the browser's own player; null for a file that it cannot play. */
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
