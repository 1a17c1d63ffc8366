/** The verdicts on a result, best first: what a leader can say too. */
export const RESULTS = ['ACHIEVED', 'MET_LATE', 'ON_TRACK', 'AT_RISK', 'BEHIND', 'GOING_BACKWARDS', 'MISSED'] as const;

/** The verdicts that the published rule can give, best first. */
export const VERDICTS = [
  ...RESULTS,
  'STALE',
  'NO_DATA',
  'NO_BASELINE',
  'QUALITATIVE',
] as const;
export type Verdict = (typeof VERDICTS)[number];

type Shape = 'circle' | 'clock' | 'triangle' | 'diamond' | 'square' | 'triangle-down' | 'cross' | 'hatch' | 'ring';

/** Name of the colour in look/tokens.css: `--status-<tone>`. */
type Tone = 'achieved' | 'on-track' | 'at-risk' | 'behind' | 'unknown';

/** Shape and colour of a verdict; its word is the text `status.<verdict>`. No two verdicts share both but those without data. */
export interface Mark {
  readonly shape: Shape;
  readonly tone: Tone;
}

const MARKS: Record<Verdict, Mark> = {
  ACHIEVED: { shape: 'circle', tone: 'achieved' },
  MET_LATE: { shape: 'clock', tone: 'achieved' },
  ON_TRACK: { shape: 'triangle', tone: 'on-track' },
  AT_RISK: { shape: 'diamond', tone: 'at-risk' },
  BEHIND: { shape: 'square', tone: 'behind' },
  GOING_BACKWARDS: { shape: 'triangle-down', tone: 'behind' },
  MISSED: { shape: 'cross', tone: 'behind' },
  STALE: { shape: 'hatch', tone: 'unknown' },
  NO_DATA: { shape: 'hatch', tone: 'unknown' },
  NO_BASELINE: { shape: 'hatch', tone: 'unknown' },
  QUALITATIVE: { shape: 'ring', tone: 'unknown' },
};

/** A verdict that this portal does not know yet says nothing: it is shown as no data. */
export function verdictOf(text: string): Verdict {
  return (VERDICTS as readonly string[]).includes(text) ? (text as Verdict) : 'NO_DATA';
}

export function markOf(verdict: Verdict): Mark {
  return MARKS[verdict];
}

/** Position from best to worst, for strips and sorting. */
export function rankOf(verdict: string): number {
  return VERDICTS.indexOf(verdictOf(verdict));
}

/** Whether nothing of it is open any more, in time or late. */
export function isMetVerdict(verdict: string): boolean {
  return verdict === 'ACHIEVED' || verdict === 'MET_LATE';
}
