import type { components } from '../src/api/generated/reporting';
import type * as report from '../src/reports/report';
import type { Agrees, Holds, Told } from './contract';

type Texts<T> = T extends string
  ? string
  : T extends readonly (infer E)[]
    ? readonly Texts<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Texts<T[K]> }
      : T;

/** Our wire forms of reports against the contract of reporting-service; see `contract.ts`. */
type Contract = components['schemas'];

export type Agreed = [
  Holds<Told<Texts<report.Report>, Texts<Contract['ReportView']>>>,
  Holds<Told<Texts<report.Letters>, Texts<Contract['ReminderList']>>>,
  Holds<Agrees<Texts<report.NewReport>, Texts<Contract['NewReport']>>>,
  Holds<Told<Texts<report.Schedule>, Texts<Contract['Schedule']>>>,
  Holds<Told<Texts<report.Step>, Texts<Contract['Step']>>>,
  Holds<Told<Texts<report.Job>, Texts<Contract['Job']>>>,
  Holds<Told<Texts<report.Paragraph>, Texts<Contract['ParagraphView']>>>,
  Holds<Told<Texts<report.Kept>, Texts<Contract['Kept']>>>,
  Holds<Agrees<Texts<report.NewWording>, Texts<Contract['NewWording']>>>,
  Holds<Told<Texts<report.FindingList>, Texts<Contract['FindingList']>>>,
  Holds<Agrees<Texts<report.Change>, Texts<Contract['Change']>>>,
];
