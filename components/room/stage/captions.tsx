import type { Caption } from "../room-model";

/** Captions over the lower edge of the stage. */
export function Captions({ captions }: { captions: readonly Caption[] }) {
  if (captions.length === 0) return null;
  return (
    <div className="pointer-events-none absolute inset-x-3 bottom-10 grid justify-items-center gap-1">
      {captions.map(({ id, name, text }) => (
        <p
          className="max-w-2xl rounded-md bg-sunken/90 px-3 py-1 text-center text-ink text-lg leading-snug"
          key={id}
        >
          {name && <span className="text-ink-soft">{name}: </span>}
          {text}
        </p>
      ))}
    </div>
  );
}
