import { CataloguePage, catalogueMetadata, type Props } from "../catalogue";

export const revalidate = 60;

export const generateMetadata = catalogueMetadata("past");

export default function PastSeminarsPage({ params }: Props) {
  return <CataloguePage params={params} when="past" />;
}
