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
import type { Agrees, Holds, Told } from './contract';

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
  Holds<Told<Texts<Unit>, Texts<Contract['Territory']>>>,
  Holds<Told<Texts<TerritoryDetail>, Texts<Contract['TerritoryDetail']>>>,
  Holds<Told<Texts<series.SeriesAnswer>, Texts<Contract['SeriesAnswer']>>>,
  Holds<Told<Texts<progress.Progress>, Texts<Contract['Progress']>>>,
  Holds<Told<Texts<progress.Override>, Texts<Contract['VerdictOverride']>>>,
  Holds<Agrees<Texts<NewOverride>, Texts<Contract['NewOverride']>>>,
  Holds<Agrees<Texts<NewJudgement>, Texts<Contract['NewJudgement']>>>,
  Holds<Told<Texts<PlanFigure>, Texts<Contract['Baseline']>>>,
  Holds<Told<Texts<figure.Observation>, Texts<Contract['Observation']>>>,
  Holds<Told<Texts<figure.Revision>, Texts<Contract['ObservationRevision']>>>,
  Holds<Agrees<Texts<figure.Place & figure.Numbers>, Texts<Contract['Entry']>>>,
  Holds<Agrees<Texts<figure.Numbers>, Texts<Contract['Numbers']>>>,
  Holds<Told<Texts<finding.Finding>, Texts<Contract['Finding']>>>,
  Holds<Told<Texts<lock.PeriodLock>, Texts<Contract['PeriodLock']>>>,
  Holds<Agrees<Texts<lock.NewLock>, Texts<Contract['NewLock']>>>,
  Holds<Told<Texts<lock.Closed>, Texts<Contract['ClosedPeriodView']>>>,
  Holds<Told<Texts<job.ImportJob>, Texts<Contract['ImportView']>>>,
  Holds<Told<Texts<job.LineError>, Texts<Contract['LineError']>>>,
];
