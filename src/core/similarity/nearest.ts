import { cosineSimilarity } from '../math/vector';

/** A picture to compare with. */
export interface Candidate {
  id: string;
  /** The backbone's pooled features. */
  embedding: ArrayLike<number>;
}

/** A picture that looks like the one asked about. */
export interface Neighbour {
  id: string;
  /** Cosine of the angle between the two embeddings, -1 to 1; 1 is the same direction. */
  similarity: number;
}

/**
 * The candidates that look most like a picture to the backbone, most similar first; equal ones keep their order. The
 * angle counts and not the length, so that a brighter photo of the same thing stays near.
 *
 * @param query the picture asked about; a candidate with its id is left out, as a picture says nothing about itself
 * @param count how many at most
 * @throws RangeError when a candidate's embedding has another length
 */
export function nearest(query: Candidate, candidates: readonly Candidate[], count = 5): Neighbour[] {
  return candidates
    .filter(({ id }) => id !== query.id)
    .map(({ id, embedding }) => {
      if (embedding.length !== query.embedding.length) {
        throw new RangeError(
          `Expected ${query.embedding.length} features of picture "${id}", found ${embedding.length}.`,
        );
      }
      return { id, similarity: cosineSimilarity(query.embedding, embedding) };
    })
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, count);
}
