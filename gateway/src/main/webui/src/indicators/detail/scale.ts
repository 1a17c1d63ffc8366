import type { Frame } from './path';

/** The drawing's height and the room around it for letters, in CSS pixels; its width is that of the page. */
export const HEIGHT = 340;
export const EDGE = { top: 28, right: 24, bottom: 36, left: 58 } as const;
/** Room for the letters of a year. */
const YEAR_WIDTH = 44;

const NOTHING = { firstYear: 0, lastYear: 0, high: 1 };

export interface Scale {
  x(day: number): number;
  y(value: number): number;
  /** Those that are written below; on a narrow screen not all are. */
  readonly years: readonly number[];
}

/** A year is drawn from its first to its last day, so that period ends stand at the end of their year. */
export function scaleOf({ firstYear, lastYear, low = 0, high }: Frame = NOTHING, width: number, height = HEIGHT): Scale {
  const from = Date.UTC(firstYear, 0, 1);
  const to = Date.UTC(lastYear + 1, 0, 15);
  const room = width - EDGE.left - EDGE.right;
  const all = Array.from({ length: lastYear - firstYear + 1 }, (_none, at) => firstYear + at);
  const step = Math.max(1, Math.ceil((all.length * YEAR_WIDTH) / room));
  return {
    x: (day) => EDGE.left + ((day - from) / (to - from)) * room,
    y: (value) => EDGE.top + (1 - (value - low) / (high - low)) * (height - EDGE.top - EDGE.bottom),
    years: all.filter((_year, at) => (all.length - 1 - at) % step === 0),
  };
}


