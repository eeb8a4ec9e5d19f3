// Dates as precise as they are known: 2013, 2013-06 or 2013-06-09.

const TODAY = new Date().toISOString().slice(0, 10);
const FIRST_YEAR = 1989;
const LAST_YEAR = Math.max(FIRST_YEAR, Number(TODAY.slice(0, 4)));

function dateInWords(text) {
  const [year, month, day] = text.split("-").map(Number);
  if (view.lang === "vi") {
    if (day) return `ngày ${day} tháng ${month} năm ${year}`;
    return month ? `tháng ${month} năm ${year}` : `năm ${year}`;
  }
  if (!month) return String(year);
  const style = { year: "numeric", month: "long", timeZone: "UTC", ...(day && { day: "numeric" }) };
  const locale = view.lang === "fr" ? "fr-FR" : "en-GB";
  const words = new Intl.DateTimeFormat(locale, style).format(Date.UTC(year, month - 1, day || 1));
  return view.lang === "fr" ? words.replace(/^1 /, "1er ") : words;
}

/** Where a day lies on a line of years: 2013-07-02 is 2013.5. */
function yearOf(day) {
  const [year, month, date] = day.split("-").map(Number);
  return year + ((month - 1) * 30.44 + date - 1) / 365.25;
}

function lastDayOf(year) {
  return `${year}-12-31`;
}
