/** Whether this process hears from the database what other processes change. */
interface Contact {
  isListening: boolean;
  /** Everything that was committed before has been heard; null until the first contact. */
  heardUntil: number | null;
}

// Route handlers are bundled separately from what runs at boot, and have their own copy of this module.
const shared = globalThis as { appContact?: Contact };

/** Announces that this process is going to listen; others are not asked whether they do. */
export function expectContact(): void {
  shared.appContact ??= { isListening: false, heardUntil: null };
}

export function noteContact(heardUntil: number): void {
  shared.appContact = { isListening: true, heardUntil };
}

export function noteContactLost(): void {
  if (shared.appContact) shared.appContact.isListening = false;
}

/** Returns null in a process that does not listen. */
export function contact(): Contact | null {
  return shared.appContact ?? null;
}
