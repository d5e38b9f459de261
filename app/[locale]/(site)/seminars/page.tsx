import { CataloguePage, catalogueMetadata, type Props } from "./catalogue";

export const revalidate = 60;

export const generateMetadata = catalogueMetadata("upcoming");

export default function UpcomingSeminarsPage({ params }: Props) {
  return <CataloguePage params={params} when="upcoming" />;
}
