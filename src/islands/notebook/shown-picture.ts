/** A picture of the lesson as an output shows it. */
export interface ShownPicture {
  url: string;
  alt: string;
}
