export { nearest, type Candidate, type Neighbour } from './nearest';
