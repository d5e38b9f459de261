import { CataloguePage, catalogueMetadata, type Props } from "../catalogue";

export const revalidate = 60;

export const generateMetadata = catalogueMetadata("live");

export default function LiveSeminarsPage({ params }: Props) {
  return <CataloguePage params={params} when="live" />;
}
