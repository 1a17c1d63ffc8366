import { flushPromises, type DOMWrapper } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import DayField from '../src/day/DayField.vue';
import DayInput from '../src/day/DayInput.vue';
import { monthsLater, readDay, weeksOf } from '../src/day/typed-day';
import { isDay } from '../src/format/calendar';
import { speak } from '../src/locale/loading';
import BuildPage from '../src/reports/building/BuildPage.vue';
import { open } from './support/page';
import { basis } from './support/reports';

afterEach(() => void vi.useRealTimers());

describe('a typed day', () => {
  /** In an address, a sheet or a field: an impossible one is none. */
  it.each([['2026-12-05', true], ['2028-02-29', true], ['2027-02-29', false], ['2026-02-31', false], ['2025-99-99', false], ['5/12/2026', false]])(
    'is one that there is: %s',
    (text, is) => expect(isDay(text)).toBe(is),
  );

  it.each([
    ['05/12/2026', '2026-12-05'],
    ['5.12.2026', '2026-12-05'],
    [' 5 - 12 - 2026 ', '2026-12-05'],
    ['05122026', '2026-12-05'],
    ['ngày 05 tháng 12 năm 2026', '2026-12-05'],
    ['5 December 2026', '2026-12-05'],
    ['5 dec 2026', '2026-12-05'],
    ['2026-12-05', '2026-12-05'],
    ['29/02/2028', '2028-02-29'],
  ])('reads %s as %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it.each(['', '31/02/2026', '29/02/2026', '12/31/2026', '05/12', '05/12/26', '05/12/202', '0202-01-01', '2026-1-5', '5 décembre 2026', 'hôm nay'])('reads nothing in “%s”', (typed) => {
    expect(readDay(typed)).toBeUndefined();
  });

  it('moves by months to the last day of a shorter one, and over the year', () => {
    expect([monthsLater('2027-01-31', 1), monthsLater('2026-12-05', 1), monthsLater('2026-01-05', -1)]).toEqual(['2027-02-28', '2027-01-05', '2025-12-05']);
  });

  it('stands in weeks from Monday', () => {
    const weeks = weeksOf('2026-12-05');
    expect([weeks.length, weeks[0]![0], weeks.at(-1)!.at(-1)]).toEqual([5, '2026-11-30', '2027-01-03']);
  });
});

/** A form with one day in it. */
async function field(of: typeof DayField | typeof DayInput, day: string, more: Record<string, unknown> = {}) {
  const value = ref(day);
  const form = defineComponent({ setup: () => () => h(of as never, { id: 'on', label: 'Ngày', modelValue: value.value, 'onUpdate:modelValue': (now: string) => (value.value = now), ...more }) });
  const opened = await open(form, { answers: {} });
  return { value, page: opened.page, input: opened.page.get<HTMLInputElement>('#on') };
}
const leave = async (input: Pick<DOMWrapper<HTMLInputElement>, 'setValue' | 'trigger'>, typed: string): Promise<void> => {
  await input.setValue(typed);
  await input.trigger('change');
};

describe('a field of a day', () => {
  it('is written in the language of the page, and says the day again in words', async () => {
    const { page, input } = await field(DayField, '2026-12-05');
    expect(input.element.value).toBe('05/12/2026');
    expect(page.text()).toContain('ngày 05 tháng 12 năm 2026');
    await speak('en');
    await flushPromises();
    expect(input.element.value).toBe('5 December 2026');
  });

  it('takes a day as soon as it can be read, and keeps what is being typed', async () => {
    const { value, input } = await field(DayField, '');
    const strike = (typed: string): Promise<void> => {
      input.element.value = typed;
      return input.trigger('input');
    };
    await strike('5/12/202');
    expect(value.value).toBe('');
    await strike('5/12/2026');
    expect([value.value, input.element.value]).toEqual(['2026-12-05', '5/12/2026']);
    await input.trigger('change');
    expect(input.element.value).toBe('05/12/2026');
    await leave(input, '');
    expect(value.value).toBe('');
  });

  it('says what it cannot read with what it expects, and sends it as it stands rather than no day', async () => {
    const { value, page, input } = await field(DayField, '2026-12-05', { hint: 'Ngày ký' });
    await leave(input, '31/02/2026');
    expect(value.value).toBe('31/02/2026');
    expect(input.element.value).toBe('31/02/2026');
    expect(input.attributes('aria-invalid')).toBe('true');
    expect(input.attributes('aria-describedby')).toBe('on-hint on-unread');
    expect(page.get('#on-unread').text()).toBe('Không đọc được “31/02/2026” thành ngày. Hãy ghi như 31/12/2026.');
    await leave(input, '28/02/2026');
    expect([value.value, page.find('#on-unread').exists()]).toEqual(['2026-02-28', false]);
  });

  it('begins anew with its form', async () => {
    const { value, input } = await field(DayField, '2026-12-05');
    value.value = '';
    await flushPromises();
    expect(input.element.value).toBe('');
  });
});

describe('the calendar of a day', () => {
  type Shown = Awaited<ReturnType<typeof field>>['page'];
  const month = (page: Shown): string => page.get('dialog [role="status"]').text();
  const press = (key: string): void => void document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

  it('is moved through with the keyboard, from Monday, and gives the focus back', async () => {
    const { value, page, input } = await field(DayInput, '2026-12-05');
    await page.get('[aria-haspopup="dialog"]').trigger('click');
    await flushPromises();
    expect(month(page)).toBe('tháng 12/2026');
    expect(page.findAll('th').map((day) => day.text())[6]).toBe('CN');
    for (const [key, day] of [['ArrowRight', '6 tháng 12/2026'], ['Home', '30 tháng 11/2026'], ['ArrowDown', '7 tháng 12/2026'], ['End', '13 tháng 12/2026']]) {
      press(key!);
      await flushPromises();
      expect(document.activeElement!.getAttribute('aria-label')).toBe(day);
    }
    press('PageDown');
    await flushPromises();
    expect(month(page)).toBe('tháng 1/2027');
    (document.activeElement as HTMLElement).click();
    await flushPromises();
    expect([value.value, input.element.value, page.find('dialog').exists()]).toEqual(['2027-01-13', '13/01/2027', false]);
    expect(document.activeElement!.getAttribute('aria-haspopup')).toBe('dialog');
  });

  it('offers no day outside of its bounds', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date('2026-11-25T10:00:00+07:00'));
    const { page } = await field(DayInput, '', { min: '2026-11-10', max: '2026-11-25' });
    await page.get('[aria-haspopup="dialog"]').trigger('click');
    await flushPromises();
    const closed = page.findAll('td button').filter((one) => one.attributes('disabled') !== undefined);
    expect(closed.length).toBe(page.findAll('td button').length - 16);
    await page.get('[aria-label="Tháng sau"]').trigger('click');
    expect(month(page)).toBe('tháng 11/2026');
  });
});

describe('the cut-off of a report', () => {
  it('is a day with a time, or the end of the day', async () => {
    const opened = await open(BuildPage, { path: '/bao-cao/lap', answers: { ...basis('coordinator'), 'POST /api/v1/reports': { status: 503, body: { code: 'unavailable', title: 'Bận' } } } });
    const sent = (): unknown[] => opened.sent.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body!).cutOff);
    await opened.page.get('#report-cutOffTime').setValue('25 giờ');
    await opened.page.get('form').trigger('submit');
    expect(opened.page.findAll('[role="alert"] a').map((link) => link.attributes('href'))).toEqual(['#report-cutOff', '#report-cutOffTime']);
    await opened.page.get('#report-cutOff').setValue('14/12/2026');
    await opened.page.get('#report-cutOffTime').setValue('16h30');
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    await opened.page.get('#report-cutOffTime').setValue('');
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    expect(sent()).toEqual(['2026-12-14T16:30:00+07:00', '2026-12-14T23:59:59.999999+07:00']);
  });
});
