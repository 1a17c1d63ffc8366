import type { components } from '../src/api/generated/agency';
import type * as wire from '../src/submissions/wire';

/**
 * Our wire forms against the contract of agency-service, from which the types are generated: this file compiles only
 * while each member that the portal reads or sends is in the contract, with a type that fits, and of an answer only while what
 * its pages take for always there is so by the contract.
 */
type Contract = components['schemas'];

type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T;

/** The members that the contract does not have; `never` when it has them all. */
type Unknown<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;

export type Agrees<Ours, Theirs extends Loose<Ours>> = [Unknown<Ours, Theirs>] extends [never] ? true : Unknown<Ours, Theirs>;

type Sure<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];

/** The same of an answer, with what is always there. */
export type Told<Ours, Theirs extends Loose<Ours>> = [Agrees<Ours, Theirs>, Exclude<Sure<Ours>, Sure<Theirs>>] extends [true, never]
  ? true
  : Exclude<Sure<Ours>, Sure<Theirs>>;

export type Holds<T extends true> = T;

export type Agreed = [
  Holds<Agrees<wire.Content, Contract['NewSubmission']>>,
  Holds<Agrees<wire.ContentAnswer, Contract['NewAnswer']>>,
  Holds<Agrees<wire.Item, Contract['NewItem']>>,
  Holds<Agrees<wire.Commitment, Contract['NewCommitment']>>,
  Holds<Agrees<wire.Figure, Contract['NewFigure']>>,
  Holds<Told<wire.Finding, Contract['RefusedFigure']>>,
  Holds<Told<wire.SubmissionSummary, Contract['SubmissionSummary']>>,
  // What was only tried has no id.
  Holds<Told<Omit<wire.Submission, 'sentAt' | 'id'>, Contract['SubmissionView']>>,
  Holds<Told<wire.Version, Contract['VersionView']>>,
  Holds<Told<wire.Review, Contract['ReviewView']>>,
  Holds<Agrees<wire.ItemComment, Contract['Objection']>>,
  Holds<Agrees<wire.Return, Contract['ReturnRequest']>>,
  Holds<Agrees<wire.Draft, Contract['DraftView']>>,
  Holds<Told<wire.Difference, Contract['Difference']>>,
  Holds<Agrees<wire.PaperSubmission, Contract['PaperSubmission']>>,
];
