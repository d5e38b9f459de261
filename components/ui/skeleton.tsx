import { classNames } from "./class-names";

/** Give it the size of what it stands for, so that nothing moves when that arrives. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={classNames("animate-shimmer rounded-md bg-sunken", className)} />;
}

export function CardSkeleton() {
  return (
    <div className="grid gap-3">
      <Skeleton className="aspect-[16/10] rounded-lg" />
      <Skeleton className="h-6 w-3/4" />
      <Skeleton className="h-5 w-1/2" />
    </div>
  );
}
