// Route handlers are bundled separately from what runs at boot, and have their own copy of this module.
const shared = globalThis as { appIsStopping?: boolean };

/** Announces that this process is about to end, to whoever asks whether it is ready. */
export function markStopping(): void {
  shared.appIsStopping = true;
}

export const isStopping = () => shared.appIsStopping === true;
