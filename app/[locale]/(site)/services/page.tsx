import { type Props, ShelfPage, shelfMetadata } from "../shelf-page";

export const revalidate = 60;

export const generateMetadata = shelfMetadata("service");

export default function ServicesPage({ params }: Props) {
  return <ShelfPage kind="service" params={params} />;
}
