import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../src/status/texts.en';
import vi from '../src/status/texts.vi';
import { VERDICTS, type Verdict } from '../src/status/verdict';

const services = '../../../..';
const source = (file: string): string => readFileSync(`${services}/${file}`, 'utf8');
const tables = source('indicator-service/src/main/java/vn/laichau/hatangso/indicator/table/CodeLabels.java');
const reportsFolder = 'reporting-service/src/main/resources/words';
const reports: Record<'vi' | 'en', Record<string, string>> = { vi: JSON.parse(source(`${reportsFolder}/vi.json`)), en: JSON.parse(source(`${reportsFolder}/en.json`)) };

/** What stands in the code after the verdict, in quotation marks. */
const wordsAfter = (code: string, verdict: string): string[] =>
  [...(new RegExp(`"${verdict}",\\s*("[^"]*"(?:,\\s*"[^"]*")?)`).exec(code)?.[1] ?? '').matchAll(/"([^"]*)"/g)].map(([, word]) => word!);
/** English reports say a code in its own words where they have none for it. */
const inEnglishReports = (verdict: Verdict): string => reports.en[`verdict.${verdict}`] ?? verdict.toLowerCase().replaceAll('_', ' ');

describe('a verdict has one word', () => {
  it.each(VERDICTS)('%s in the portal and in the tables that can be downloaded', (verdict) => {
    expect(wordsAfter(tables, verdict)).toEqual([vi[verdict], en[verdict]]);
  });

  it.each(VERDICTS)('%s in the portal and in the reports', (verdict) => {
    expect([reports.vi[`verdict.${verdict}`], inEnglishReports(verdict)]).toEqual([vi[verdict].toLowerCase(), en[verdict].toLowerCase()]);
  });

  it.each(['PROVISIONAL', 'FINAL'])('%s of a figure in the tables and in the reports', (status) => {
    expect(wordsAfter(tables, status).map((word) => word.toLowerCase())).toEqual([reports.vi[`state.${status}`], reports.en[`state.${status}`] ?? status.toLowerCase()]);
  });

  it('that stays true of a target which was reached after its day', () => {
    expect([vi.MISSED, en.MISSED]).toEqual(['Quá hạn chưa đạt', 'Missed']);
  });
});
