/** Width of what stands on a slide, in px of the slide (which is 720 by 405; see styles/slides/deck.css). */
export const SLIDE_ROOM = 656;
