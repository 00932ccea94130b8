import Aside from './Aside.astro';
import Assignment from './Assignment.astro';
import Details from './Details.astro';
import Intro from './Intro.astro';
import AskModel from './islands/AskModel.astro';
import ExtraLayer from './islands/ExtraLayer.astro';
import FirstTraining from './islands/FirstTraining.astro';
import ModelAnswers from './islands/ModelAnswers.astro';
import NetworkDiagram from './islands/NetworkDiagram.astro';
import Quiz from './islands/Quiz.astro';
import SortYourself from './islands/SortYourself.astro';
import Notebook from '../notebook/Notebook.astro';
import Term from '../Term.astro';
import Section from './Section.astro';

/** What a lesson's MDX may use without an import: content holds no code. */
export const lessonComponents = {
  Aside,
  AskModel,
  Assignment,
  Details,
  ExtraLayer,
  FirstTraining,
  Intro,
  ModelAnswers,
  NetworkDiagram,
  Notebook,
  Quiz,
  Section,
  SortYourself,
  Term,
};
