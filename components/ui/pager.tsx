import { ButtonLink } from "./button";

type PagerProps = {
  label: string;
  nextHref?: string;
  nextLabel: string;
  firstHref?: string;
  firstLabel?: string;
};

/** Cursors only go forward; `firstHref` leads back to the first page. */
export function Pager({ label, nextHref, nextLabel, firstHref, firstLabel }: PagerProps) {
  if (!nextHref && !firstHref) return null;
  return (
    <nav aria-label={label} className="mt-10 flex flex-wrap justify-center gap-3">
      {firstHref && (
        <ButtonLink href={firstHref} variant="quiet">
          {firstLabel}
        </ButtonLink>
      )}
      {nextHref && (
        <ButtonLink href={nextHref} rel="next" variant="secondary">
          {nextLabel}
        </ButtonLink>
      )}
    </nav>
  );
}
