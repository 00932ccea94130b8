import Big from './Big.astro';
import Card from './Card.astro';
import Columns from './Columns.astro';
import Ask from './islands/Ask.astro';
import Bias from './islands/Bias.astro';
import ClassSort from './islands/ClassSort.astro';
import Curve from './islands/Curve.astro';
import Look from './islands/Look.astro';
import Network from './islands/Network.astro';
import Predict from './islands/Predict.astro';
import Results from './islands/Results.astro';
import Scene from './islands/Scene.astro';
import Train from './islands/Train.astro';
import WhatItSees from './islands/WhatItSees.astro';
import Notes from './Notes.astro';
import Photo from './Photo.astro';
import Show from './Show.astro';
import Slide from './Slide.astro';

/** What a deck's MDX may use without an import: content holds no code. */
export const slideComponents = {
  Ask,
  Bias,
  Big,
  Card,
  ClassSort,
  Columns,
  Curve,
  Look,
  Network,
  Notes,
  Photo,
  Predict,
  Results,
  Scene,
  Show,
  Slide,
  Train,
  WhatItSees,
};
