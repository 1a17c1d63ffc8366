import type { ItemResult } from '../../api/generated/agency';
import type { Words } from '../../registers/record/words';

/** Whether what was accepted could not be entered: its cause is mended, then it is sent once more. */
export const wasRefused = ({ targetVersion }: ItemResult): boolean => targetVersion?.delivery === 'REFUSED';

/** What an accepted item changed, or how far that is. */
export function resultInWords({ targetVersion, taskVersion }: ItemResult, words: Words): string {
  if (taskVersion) {
    const { task, due, title } = taskVersion;
    return [words.one('tasks', task), due && words.t('asking.dueOn', { date: words.day(due) }), words.say(title)].filter(Boolean).join(' · ');
  }
  if (!targetVersion) return '';
  const { target, comparator, value, due, inForceFrom, delivery, refusal } = targetVersion;
  return [
    words.one('targets', target),
    [comparator && words.choice(comparator), words.number(value)].filter(Boolean).join(' '),
    due && words.t('asking.dueOn', { date: words.day(due) }),
    inForceFrom && words.t('asking.inForce', { date: words.day(inForceFrom) }),
    words.choice(`DELIVERY_${delivery}`),
    refusal && words.say(refusal.detail),
  ]
    .filter(Boolean)
    .join(' · ');
}
