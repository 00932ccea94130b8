import { notebookApi as words } from '@i18n/notebook-api';
import type { Backbone } from '../backbone/backbone';
import { PICTURE_SIZE, type Pixels } from '../picture';
import type { Features } from '../types';
import { cover } from '../occlude';
import { LessonError } from './lesson-error';
import type { KernelPicture } from './protocol';

/** A rectangle in shares of the picture's width and height, 0 to 1. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** All pictures of a kernel by their id, and what the backbone sees in them, computed once. */
export class PictureBook {
  private readonly pictures: Map<string, KernelPicture>;
  private readonly features = new Map<string, Features>();
  private made = 0;

  constructor(
    private readonly backbone: Backbone,
    pictures: readonly KernelPicture[],
  ) {
    this.pictures = new Map(pictures.map((picture) => [picture.id, picture]));
  }

  /** Adds pictures; one with a known id shows the same thing, and keeps what was seen in it. */
  add(pictures: readonly KernelPicture[]): void {
    for (const picture of pictures) this.pictures.set(picture.id, picture);
  }

  /** @throws LessonError for an id that is not there */
  get(id: string): KernelPicture {
    const picture = this.pictures.get(id);
    if (!picture) throw new LessonError(words.noSuchPicture(id));
    return picture;
  }

  /** Key of the category with this name; the name itself where no picture has it. */
  categoryKey(name: string): string {
    return [...this.pictures.values()].find(({ category }) => category === name)?.categoryKey ?? name;
  }

  featuresOf(id: string): Features {
    const known = this.features.get(id);
    if (known) return known;
    const [features] = this.look([this.get(id).pixels]);
    this.features.set(id, features!);
    return features!;
  }

  /** One pass through the backbone; nothing of it is remembered. */
  look(pictures: readonly Pixels[]): Features[] {
    return this.backbone.run(pictures);
  }

  /** A new picture: the same with a grey rectangle on it. */
  covered(id: string, { x, y, width, height }: Rectangle): KernelPicture {
    const inside = [x, y, width, height, x + width, y + height].every((value) => value >= 0 && value <= 1);
    if (!inside || Math.min(width, height) * PICTURE_SIZE < 1) throw new LessonError(words.rectangle);
    const picture = this.get(id);
    const pixels = cover(picture.pixels, { x, y, width, height });
    const made = { ...picture, id: `bedekt-${++this.made}`, name: words.covered(picture.name), pixels, shown: false };
    this.add([made]);
    return made;
  }
}
