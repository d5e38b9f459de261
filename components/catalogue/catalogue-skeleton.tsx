import { CardSkeleton, Skeleton } from "@/components/ui/skeleton";
import { CardGrid } from "./card-grid";

export function CatalogueSkeleton({ label }: { label: string }) {
  return (
    <div aria-busy="true" aria-label={label} role="status">
      <Skeleton className="mb-10 h-11 w-64" />
      <CardGrid>
        {[1, 2, 3, 4, 5, 6].map((place) => (
          <CardSkeleton key={place} />
        ))}
      </CardGrid>
    </div>
  );
}
