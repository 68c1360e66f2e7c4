const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
const calendarDate = new RegExp(
  `\\b(?:${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? ['’]?\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${month}\\.?,?[ -]?['’]?\\d{2,4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})`,
  "i",
);
const dateCompanions =
  /\b(?:date|published|posted|updated|last|modified|first|on|at|by|created|issued|release|modified|edt|est|et|gmt|bst|utc|ist|cet|cest|pst|pdt|pt|hkt|sgt|jst|aest|aedt|am|pm|a\.m\.|p\.m\.|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|ago|p|page|hours?|h|min(?:ute)?s?|read)\b/gi;

/** A date and next to nothing else: "Published: 3 March 2021, 14:05 GMT", "date 2023-12-18". */
export function isDateLine(raw: string): boolean {
  const date = calendarDate.exec(raw);
  if (!date) return false;
  const rest = `${raw.slice(0, date.index)} ${raw.slice(date.index + date[0].length)}`;
  const left = rest
    .replace(calendarDate, " ")
    .replace(dateCompanions, " ")
    .replace(/[\d:.,|/()•·–—-]+/g, " ");
  // "Pigment Week · Vol. 31 No. 21 · 28 May 2012"
  if (/\bvol\. ?\d/i.test(raw)) return true;
  return (
    left.split(/\s+/).filter((word) => word !== "").length <= 4 && !/[.!?]$/.test(raw.replace(/\b[ap]\.m\.$/i, ""))
  );
}
