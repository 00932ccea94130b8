import Term from '../Term.astro';
import Aside from '../lesson/Aside.astro';
import Assignment from '../lesson/Assignment.astro';
import Details from '../lesson/Details.astro';
import Notebook from '../notebook/Notebook.astro';
import Erbovenop from './Erbovenop.astro';
import LearningCurve from './LearningCurve.astro';
import MetEnZonder from './MetEnZonder.astro';
import Predict from './Predict.astro';
import BiasBench from './islands/BiasBench.astro';
import BottleChallenge from './islands/BottleChallenge.astro';
import FaultChallenge from './islands/FaultChallenge.astro';
import FewChallenge from './islands/FewChallenge.astro';
import HonestTest from './islands/HonestTest.astro';
import MustChoose from './islands/MustChoose.astro';
import VotingTypes from './islands/VotingTypes.astro';
import Question from './Question.astro';
import StoredCurve from './StoredCurve.astro';

/** What an experiment's MDX may use without an import: content holds no code. */
export const experimentComponents = {
  Aside,
  Assignment,
  BiasBench,
  BottleChallenge,
  Details,
  FaultChallenge,
  FewChallenge,
  HonestTest,
  MustChoose,
  Notebook,
  Erbovenop,
  LearningCurve,
  MetEnZonder,
  Predict,
  Question,
  StoredCurve,
  Term,
  VotingTypes,
};
