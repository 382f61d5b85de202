const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "26 Mar 2024", "Mar 2024", "2024"; "undated" where nothing is known. */
export function dateText(date: string | null): string {
  if (date === null) return "undated";
  const [year = "", month, day] = date.slice(0, 10).split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
}

/** "same day", "1 day", "12 days"; nothing where it is not known. */
export function lagText(days: number | null): string {
  if (days === null) return "";
  return days === 0 ? "same day" : `${String(days)} ${days === 1 ? "day" : "days"}`;
}
