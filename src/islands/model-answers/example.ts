/** A picture with what the real MobileNet answered, stored by a script that ran it. */
export interface ModelExample {
  id: string;
  url: string;
  alt: string;
  /** Most probable first; probabilities 0 to 1. */
  real: { name: string; probability: number }[];
}
