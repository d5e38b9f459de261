import { useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { starFill } from "@/lib/community/reviews/rules";

/** The distance from the edge of the box to the star. */
const starEdge = 3.7;

const star = "M12 3.6l2.5 5.3 5.8.8-4.2 4.1 1 5.8-5.1-2.8-5.1 2.8 1-5.8L3.7 9.7l5.8-.8z";

/** `fill`: how much of it is filled, from 0 to 1. */
export function Star({ fill, size = 18 }: { fill: number; size?: number }) {
  const part = useId();
  const isPart = fill > 0 && fill < 1;
  return (
    <svg
      aria-hidden="true"
      className={classNames("shrink-0", fill >= 1 ? "fill-accent-ink" : "fill-none")}
      height={size}
      stroke="currentColor"
      strokeLinejoin="round"
      strokeWidth="1.6"
      viewBox="0 0 24 24"
      width={size}
    >
      {isPart && (
        <>
          <clipPath id={part}>
            <rect height="24" width={starEdge + fill * (24 - 2 * starEdge)} x="0" y="0" />
          </clipPath>
          <path className="fill-accent-ink" clipPath={`url(#${part})`} d={star} stroke="none" />
        </>
      )}
      <path d={star} />
    </svg>
  );
}

/** Beside words that say the same, and therefore hidden from assistive technology. */
export function Stars({ rating }: { rating: number }) {
  return (
    <span aria-hidden="true" className="inline-flex gap-0.5 text-accent-ink">
      {[1, 2, 3, 4, 5].map((n) => (
        <Star fill={starFill(rating, n)} key={n} />
      ))}
    </span>
  );
}
