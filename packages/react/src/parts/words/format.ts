import type { Amount } from './amount.ts';

/** Writes numbers and times for one language and time zone. */
export interface Format {
  readonly locale: string;
  readonly timeZone: string | undefined;
  amount(value: number): Amount;
  /** With its sign: +10, −1. */
  signed(value: number): string;
  percent(share: number): string;
  dateTime(at: string | number): string;
  time(at: string | number): string;
  day(at: string | number): string;
  /** Day and month, for the axis of a chart. */
  shortDay(at: string | number): string;
  /** "3 minutes ago", of what is less than a day old. */
  ago(at: string | number, now: number): string;
  /** Which day it is there, as 2026-01-31, to tell days apart. */
  dayKey(at: string | number): string;
}

/** @param timeZone - an IANA name; that of the machine unless given. */
export function createFormat(locale: string, timeZone: string | undefined): Format {
  const zone = timeZone === undefined ? {} : { timeZone };
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, ...zone });
    return (at: string | number) => format.format(new Date(at));
  };
  const numbers = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const plain = numbers({ maximumFractionDigits: 4 });
  const signed = numbers({ signDisplay: 'exceptZero' });
  const percent = numbers({ style: 'percent', maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const days = new Intl.DateTimeFormat('en', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone });
  return {
    locale,
    timeZone,
    amount: (value) => ({ value, text: plain.format(value) }),
    signed: (value) => signed.format(value).replace('-', '−'),
    percent: (share) => percent.format(share),
    dateTime: dates({ dateStyle: 'medium', timeStyle: 'short' }),
    time: dates({ timeStyle: 'short' }),
    day: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: dates({ day: 'numeric', month: 'short' }),
    ago: (at, now) => toAgo(relative, (now - new Date(at).getTime()) / 1000),
    dayKey: (at) => toDayKey(days.formatToParts(new Date(at))),
  };
}

function toDayKey(parts: readonly Intl.DateTimeFormatPart[]): string {
  const find = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${find('year')}-${find('month')}-${find('day')}`;
}

/** A clock that is a little ahead does not make a change one of the future. */
function toAgo(relative: Intl.RelativeTimeFormat, seconds: number): string {
  if (seconds < 45) return relative.format(0, 'second');
  if (seconds < 45 * 60) return relative.format(-Math.max(1, Math.round(seconds / 60)), 'minute');
  return relative.format(-Math.max(1, Math.round(seconds / 3600)), 'hour');
}
