import { classNames } from "@/components/ui/class-names";

const star = "M12 3.6l2.5 5.3 5.8.8-4.2 4.1 1 5.8-5.1-2.8-5.1 2.8 1-5.8L3.7 9.7l5.8-.8z";

export function Star({ isFull, size = 18 }: { isFull: boolean; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className={classNames("shrink-0", isFull ? "fill-accent-ink" : "fill-none")}
      height={size}
      stroke="currentColor"
      strokeLinejoin="round"
      strokeWidth="1.6"
      viewBox="0 0 24 24"
      width={size}
    >
      <path d={star} />
    </svg>
  );
}

/** Beside the words that say the same, and therefore hidden from assistive technology. */
export function Stars({ rating }: { rating: number }) {
  return (
    <span aria-hidden="true" className="inline-flex gap-0.5 text-accent-ink">
      {[1, 2, 3, 4, 5].map((n) => (
        <Star isFull={n <= Math.round(rating)} key={n} />
      ))}
    </span>
  );
}
