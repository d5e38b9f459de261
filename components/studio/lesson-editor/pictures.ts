/** A picture that a lesson's text can show. */
export interface LessonPicture {
  id: string;
  name: string;
  url: string;
}
