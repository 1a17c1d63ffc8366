import { computed } from 'vue';
import { useLoadable, valueOf } from '../../api/loadable';
import { useSpeech } from '../../locale/speech';
import { fullName, loadUnits, type Unit } from '../../moment/maps';
import { useMoment } from '../../moment/moment';
import { loadProgress, type ProgressItem } from '../../status/progress';
import { loadProfile, nextMilestones, type Profile } from '../territory';

export interface Found {
  readonly profile: Profile | undefined;
  readonly items: readonly ProgressItem[];
  readonly units: readonly Unit[];
}

/** One unit on the chosen map, its series and the targets they are held against. */
export function useProfile(code: () => string) {
  const { asked } = useMoment();
  const { say } = useSpeech();
  const { current, reload } = useLoadable(
    async (signal): Promise<Found> => {
      const [profile, progress, units] = await Promise.all([
        loadProfile(code(), asked.value, signal),
        loadProgress(signal, { asOf: asked.value.asOf }),
        loadUnits(signal, 'COMMUNE', asked.value.asOf),
      ]);
      return { profile, items: nextMilestones(progress.items, progress.asOf), units };
    },
    { on: asked },
  );
  const found = computed(() => valueOf(current.value));
  const name = computed(() => (found.value?.profile ? say(fullName(found.value.profile.detail.unit)) : ''));
  /** Other days' units with this code: where the reader may have wanted to go. */
  const namesakes = computed(() => found.value?.units.filter((unit) => unit.code === code()) ?? []);
  /** Codes of another map, named as that map does. */
  const nameOf = (wanted: string): string => {
    const unit = found.value?.units.find((candidate) => candidate.code === wanted && candidate.validFrom !== found.value?.profile?.detail.unit.validFrom);
    return unit ? say(fullName(unit)) : wanted;
  };
  return { current, reload, found, name, namesakes, nameOf };
}
