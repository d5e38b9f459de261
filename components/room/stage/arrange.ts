/** One picture on the stage: a person's, or their shared screen. */
export interface StagePicture {
  id: string;
  personId: string;
  /** As it stands under the picture. */
  name: string;
  isOwn: boolean;
  isHost: boolean;
  isScreen: boolean;
  isSpeaking: boolean;
  isMuted: boolean;
  /** The connection of whoever sends it is failing. */
  isWeak: boolean;
  /** Null where nothing is sent, or nothing is to be fetched. */
  draw: (() => React.ReactNode) | null;
}

export type Layout = "speaker" | "gallery";

/** Who stands where: large alone, small beside it, or all alike. */
export interface Arrangement {
  large: StagePicture | null;
  small: readonly StagePicture[];
  gallery: readonly StagePicture[];
}

/** What is pinned is large; else a shared screen, else the host, else whoever came first. */
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
