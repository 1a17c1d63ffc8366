import type { components } from '../src/api/generated/reporting';
import type * as report from '../src/reports/report';
import type { Agrees, Holds } from './contract';
import type { Texts } from './contract-indicator';

/** Our wire forms of reports against the contract of reporting-service; see `contract.ts`. */
type Contract = components['schemas'];

export type Agreed = [
  Holds<Agrees<Texts<report.Report>, Texts<Contract['ReportView']>>>,
  Holds<Agrees<Texts<report.NewReport>, Texts<Contract['NewReport']>>>,
  Holds<Agrees<Texts<report.Schedule>, Texts<Contract['Schedule']>>>,
  Holds<Agrees<Texts<report.Step>, Texts<Contract['Step']>>>,
  Holds<Agrees<Texts<report.Job>, Texts<Contract['Job']>>>,
  Holds<Agrees<Texts<report.Paragraph>, Texts<Contract['ParagraphView']>>>,
  Holds<Agrees<Texts<report.Kept>, Texts<Contract['Kept']>>>,
  Holds<Agrees<Texts<report.NewWording>, Texts<Contract['NewWording']>>>,
  Holds<Agrees<Texts<report.FindingList>, Texts<Contract['FindingList']>>>,
  Holds<Agrees<Texts<report.Change>, Texts<Contract['Change']>>>,
];
