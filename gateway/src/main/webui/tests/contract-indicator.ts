import type { components } from '../src/api/generated/indicator';
import type * as figure from '../src/figures/figure';
import type * as job from '../src/figures/imports/job';
import type * as lock from '../src/figures/locks/lock';
import type * as finding from '../src/figures/quality/finding';
import type { PlanFigure } from '../src/indicators/detail/baselines';
import type { Indicator } from '../src/indicators/indicator';
import type { NewJudgement } from '../src/indicators/judging/judgement';
import type { NewOverride } from '../src/indicators/overriding/override';
import type { Unit } from '../src/moment/maps';
import type * as series from '../src/series/series';
import type * as progress from '../src/status/progress';
import type { TerritoryDetail } from '../src/territories/territory';
import type { Agrees, Holds } from './contract';

/** Our wire forms of what is measured against the contract of indicator-service; see `contract.ts`. */
type Contract = components['schemas'];

/** Codes that the portal reads as text, so that a new one does not break it. */
export type Texts<T> = T extends string
  ? string
  : T extends readonly (infer E)[]
    ? readonly Texts<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Texts<T[K]> }
      : T;

export type Agreed = [
  Holds<Agrees<Texts<Indicator>, Texts<Contract['Indicator']>>>,
  Holds<Agrees<Texts<Unit>, Texts<Contract['Territory']>>>,
  Holds<Agrees<Texts<TerritoryDetail>, Texts<Contract['TerritoryDetail']>>>,
  Holds<Agrees<Texts<series.SeriesAnswer>, Texts<Contract['SeriesAnswer']>>>,
  Holds<Agrees<Texts<progress.Progress>, Texts<Contract['Progress']>>>,
  Holds<Agrees<Texts<progress.Override>, Texts<Contract['VerdictOverride']>>>,
  Holds<Agrees<Texts<NewOverride>, Texts<Contract['NewOverride']>>>,
  Holds<Agrees<Texts<NewJudgement>, Texts<Contract['NewJudgement']>>>,
  Holds<Agrees<Texts<PlanFigure>, Texts<Contract['Baseline']>>>,
  Holds<Agrees<Texts<figure.Observation>, Texts<Contract['Observation']>>>,
  Holds<Agrees<Texts<figure.Revision>, Texts<Contract['Revision']>>>,
  Holds<Agrees<Texts<figure.Place & figure.Numbers>, Texts<Contract['Entry']>>>,
  Holds<Agrees<Texts<figure.Numbers>, Texts<Contract['Numbers']>>>,
  Holds<Agrees<Texts<finding.Finding>, Texts<Contract['Finding']>>>,
  Holds<Agrees<Texts<lock.PeriodLock>, Texts<Contract['PeriodLock']>>>,
  Holds<Agrees<Texts<lock.NewLock>, Texts<Contract['NewLock']>>>,
  Holds<Agrees<Texts<lock.Closed>, Texts<Contract['ClosedPeriodView']>>>,
  Holds<Agrees<Texts<job.ImportJob>, Texts<Contract['ImportView']>>>,
  Holds<Agrees<Texts<job.LineError>, Texts<Contract['LineError']>>>,
];
