/** Reads what this device has stored, if the browser allows it. */
export function recall<Value extends object>(place: string, storage = () => localStorage): Partial<Value> {
  try {
    const kept: unknown = JSON.parse(storage().getItem(place) ?? "{}");
    return kept !== null && typeof kept === "object" ? kept : {};
  } catch {
    return {};
  }
}

export function remember(place: string, value: object | null, storage = () => localStorage): void {
  try {
    if (value) storage().setItem(place, JSON.stringify(value));
    else storage().removeItem(place);
  } catch {
    // A browser that stores nothing asks again the next time.
  }
}
