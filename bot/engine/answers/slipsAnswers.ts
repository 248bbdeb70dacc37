import type { SlipsQuery } from '../../../flows/slips/effects.ts';
import type { Answers } from './answerQuery.ts';

/** SKELETON until STAFFDB brings the answers. */
export const slipsAnswers = {} as Answers<SlipsQuery>;
