import { type Props, ShelfPage, shelfMetadata } from "../shelf-page";

export const revalidate = 60;

export const generateMetadata = shelfMetadata("series");

export default function PassesPage({ params }: Props) {
  return <ShelfPage kind="series" params={params} />;
}
