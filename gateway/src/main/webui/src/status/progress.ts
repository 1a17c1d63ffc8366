import type { Progress, TargetProgress } from '../api/generated/indicator';

/** What a figure's status is called in the texts of a page. */
export function statusWord(status: string | undefined): 'estimate' | 'provisional' | 'final' {
  if (status === 'FINAL') return 'final';
  return status === 'ESTIMATE' ? 'estimate' : 'provisional';
}

/** How many units have reported of how many, where a verdict rests on some of them only. */
export function partOf({ verdict, latest, atDeadline }: Pick<TargetProgress, 'verdict' | 'latest' | 'atDeadline'>) {
  const { reported = 0, expected = 0 } = (verdict === 'MET_LATE' ? latest : (atDeadline ?? latest)) ?? {};
  return reported < expected ? { reported, expected } : undefined;
}

/** Day the newest figure was recorded; the day of the verdicts while there is none. */
export function updatedOn(progress: Progress): string {
  return progress.items.reduce((newest, { latest }) => {
    const recorded = latest?.recordedAt;
    return recorded && (newest === '' || Date.parse(recorded) > Date.parse(newest)) ? recorded : newest;
  }, '') || progress.asOf;
}
