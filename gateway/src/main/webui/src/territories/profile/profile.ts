import { computed } from 'vue';
import type { TargetProgress, Territory } from '../../api/generated/indicator';
import { part, together, useRead, useReading } from '../../api/read';
import { useSpeech } from '../../locale/use-locale';
import { fullName, unitsOf } from '../../as-of/maps';
import { useMoment } from '../../as-of/as-of';
import { nextMilestones, profileOf, type Profile } from '../territory';

export interface Found {
  readonly profile: Profile | null;
  readonly items: readonly TargetProgress[];
  readonly units: readonly Territory[];
}

/** One unit on the chosen map, its series and the targets they are held against. */
export function useProfile(code: () => string) {
  const { asked } = useMoment();
  const { say } = useSpeech();
  const read = part(
    together({
      profile: useReading(() => profileOf(code(), asked.value)),
      progress: useRead('/api/v1/progress', () => ({ query: { asOf: asked.value.asOf } })),
      units: useReading(() => unitsOf('COMMUNE', asked.value.asOf), { shared: true }),
    }),
    ({ profile, progress, units }): Found => ({ profile, items: nextMilestones(progress.items, progress.asOf), units }),
  );
  const found = read.value;
  const name = computed(() => (found.value?.profile ? say(fullName(found.value.profile.detail.unit)) : ''));
  /** Other days' units with this code: where the reader may have wanted to go. */
  const namesakes = computed(() => found.value?.units.filter((unit) => unit.code === code()) ?? []);
  /** Codes of another map, named as that map does. */
  const nameOf = (wanted: string): string => {
    const unit = found.value?.units.find((candidate) => candidate.code === wanted && candidate.validFrom !== found.value?.profile?.detail.unit.validFrom);
    return unit ? say(fullName(unit)) : wanted;
  };
  return { read, name, namesakes, nameOf };
}
