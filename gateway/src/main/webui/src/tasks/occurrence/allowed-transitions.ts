import type { OccurrenceView, TaskState } from '../../api/generated/agency';

/** What a reader can do to a part of a task; the name is the last step of its address. */
export type Verb = 'acceptance' | 'start' | 'submission' | 'completion' | 'return' | 'extensions';

/** How the reader stands to a part of a task. */
export interface Standing {
  readonly responsible: boolean;
  readonly cooperates: boolean;
  /** Nobody decides about what their own organisation does. */
  readonly decides: boolean;
}

const ACTING = ['agency-officer', 'operator', 'coordinator'];
const DECIDING = ['coordinator', 'leader'];

/** @param isMine whether the reader's organisation, or one that it took over from, is responsible or cooperates */
export function standingOf(own: string, isMine: boolean, has: (roles: readonly string[]) => boolean, { holder }: OccurrenceView): Standing {
  return {
    responsible: own === holder && has(ACTING),
    cooperates: own !== holder && isMine && has(ACTING),
    decides: own !== holder && has(DECIDING),
  };
}

/** In which states each verb fits; the service knows the same table. */
const FITS: Readonly<Record<Verb, readonly TaskState[]>> = {
  acceptance: ['ASSIGNED'],
  start: ['ACCEPTED'],
  submission: ['IN_PROGRESS', 'RETURNED'],
  completion: ['SUBMITTED'],
  return: ['SUBMITTED'],
  extensions: ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED'],
};
const OWN: readonly Verb[] = ['acceptance', 'start', 'submission'];

export const fits = (verb: Verb, { state }: OccurrenceView): boolean => FITS[verb].includes(state);

/** What this reader may do now; more time can be given to what has a last day only. */
export function verbsFor(standing: Standing, occurrence: OccurrenceView): readonly Verb[] {
  return (Object.keys(FITS) as Verb[]).filter(
    (verb) =>
      fits(verb, occurrence) &&
      (OWN.includes(verb) ? standing.responsible : standing.decides) &&
      (verb !== 'extensions' || occurrence.dueBy !== undefined),
  );
}

export const mayReport = ({ responsible, cooperates }: Standing, { state }: OccurrenceView): boolean =>
  (responsible || cooperates) && (state === 'IN_PROGRESS' || state === 'RETURNED');

/** Figures of what was reported become observations when somebody else accepts them. */
export const mayAcceptUpdate = ({ decides }: Standing, { state }: OccurrenceView): boolean =>
  decides && (state === 'IN_PROGRESS' || state === 'SUBMITTED' || state === 'RETURNED');

export const maySpeak = ({ responsible, cooperates, decides }: Standing): boolean => responsible || cooperates || decides;
