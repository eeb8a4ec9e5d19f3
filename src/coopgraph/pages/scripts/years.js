// The years that the pictures cover, and days on a line of years.

export const TODAY = new Date().toISOString().slice(0, 10);
export const FIRST_YEAR = 1989;
export const LAST_YEAR = Math.max(FIRST_YEAR, Number(TODAY.slice(0, 4)));

/** Where a day lies on a line of years: 2013-07-02 is 2013.5. */
export function yearOf(day) {
  const [year, month, date] = day.split("-").map(Number);
  return year + ((month - 1) * 30.44 + date - 1) / 365.25;
}

export function lastDayOf(year) {
  return `${year}-12-31`;
}
