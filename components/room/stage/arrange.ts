/** One picture on the stage: a person's, or their shared screen. */
export interface StagePicture {
  id: string;
  personId: string;
  /** The label under the picture. */
  name: string;
  isOwn: boolean;
  isHost: boolean;
  isScreen: boolean;
  isSpeaking: boolean;
  isMuted: boolean;
  /** The sender's connection is failing. */
  isWeak: boolean;
  /** Null if nothing is sent, or nothing is to be received. */
  draw: (() => React.ReactNode) | null;
}

export type Layout = "speaker" | "gallery";

/** The layout: one large and others small, or all alike. */
export interface Arrangement {
  large: StagePicture | null;
  small: readonly StagePicture[];
  gallery: readonly StagePicture[];
}

/** A pinned picture is large; else a shared screen, else the host, else the first person. */
export function arrange(
  pictures: readonly StagePicture[],
  { layout, pinned }: { layout: Layout; pinned: string | null },
): Arrangement {
  const inOrder = [...pictures].sort((one, other) => rank(one) - rank(other));
  const chosen = inOrder.find(({ id }) => id === pinned);
  if (layout === "gallery" && !chosen) return { large: null, small: [], gallery: inOrder };
  const large = chosen ?? inOrder.find(({ isOwn, isHost }) => isHost || !isOwn) ?? inOrder[0] ?? null;
  return { large, small: inOrder.filter((picture) => picture !== large), gallery: [] };
}

function rank({ isScreen, isHost, isOwn }: StagePicture): number {
  if (isScreen && !isOwn) return 0;
  if (isHost && !isScreen) return 1;
  return isOwn ? 3 : 2;
}
