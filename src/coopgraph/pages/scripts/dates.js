// Dates as precise as they are known: 2013, 2013-06 or 2013-06-09.

import { view } from "./view.js";

export function dateInWords(text) {
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
