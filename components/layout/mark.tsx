type MarkProps = { size?: number; gradient?: boolean };

/**
 * A crescent and a half moon that together read as an a. The name is beside it, so it is hidden from assistive
 * technology.
 */
export function Mark({ size = 28, gradient = false }: MarkProps) {
  return (
    <svg
      aria-hidden="true"
      className="shrink-0"
      fill={gradient ? "url(#mark-light)" : "currentColor"}
      height={size}
      viewBox="0 0 24 24"
      width={size}
    >
      {gradient && (
        <linearGradient id="mark-light" x1="0" x2="1" y1="0" y2="1">
          <stop stopColor="var(--color-turquoise)" />
          <stop offset="0.5" stopColor="var(--color-azure)" />
          <stop offset="1" stopColor="var(--color-lilac)" />
        </linearGradient>
      )}
      <path
        d="M9.7 4.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zm2.8 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z"
        fillRule="evenodd"
      />
      <path d="M18.2 2.8a11.5 11.5 0 0 1 0 18.7z" />
    </svg>
  );
}
