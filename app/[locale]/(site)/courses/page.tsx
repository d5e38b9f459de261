import { type Props, ShelfPage, shelfMetadata } from "../shelf-page";

export const revalidate = 60;

export const generateMetadata = shelfMetadata("course");

export default function CoursesPage({ params }: Props) {
  return <ShelfPage kind="course" params={params} />;
}
