/** Classes, with their values, that a number or abbreviation has by its shape alone. */
export type Classes = Readonly<Record<string, string>>;

const NONE: Classes = {};

export function shapeOf(form: string): Classes {
  const first = form.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  if (!digit && first !== 39 && first !== 8217 && first !== 96) return marker(form);
  if (/^\d{4}-\d{2}-\d{2}/.test(form)) return { ISODATE: form.slice(0, 16) };
  if (/^\d{1,2}[:.]\d{2}$/.test(form)) return clock(form);
  if (form.includes("/")) return { SLASH: form };
  if (form.endsWith("s")) return decade(form);
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(form)?.[1];
  if (ordinal !== undefined) return Number(ordinal) <= 31 ? { ORD: ordinal, DAYORD: ordinal } : { ORD: ordinal };
  return number(form);
}

/** One example of every combination of classes that a shape can give. */
export const SHAPES = ["2010-05-19", "10:35", "10.75", "8/7", "1990s", "1st", "32nd", "1,000", "1.5", "7", "13", "30"]
  .concat(["45", "150", "0735", "1710", "1790", "1810", "1990", "2359", "5000", "a.m."])
  .map(shapeOf);

function marker(form: string): Classes {
  return /^[ap]\.?\s?m\.?$/i.test(form) ? { AMPM: form[0]?.toLowerCase() === "p" ? "12" : "0" } : NONE;
}

function clock(form: string): Classes {
  const [hour = 0, minute = 0] = form.split(/[:.]/).map(Number);
  const time: Classes = hour < 25 && minute < 60 ? { CLOCK: form.replace(".", ":") } : NONE;
  return form.includes(".") ? { ...time, NUM: form } : time;
}

function decade(form: string): Classes {
  const digits = form.replace(/\D/g, "");
  if (/^\d{3}0$/.test(digits)) return { DECADE: digits.slice(0, 3) };
  if (!/^[1-9]0$/.test(digits)) return NONE;
  return { DECADE: (Number(digits) >= 30 ? "19" : "20") + digits.slice(0, 1) };
}

function number(form: string): Classes {
  const value = Number(form.replaceAll(",", ""));
  if (!Number.isFinite(value)) return NONE;
  const NUM = String(value);
  if (/[.,]/.test(form)) return { NUM };
  if (form.length === 4) {
    const time: Classes = Number(form.slice(0, 2)) < 24 && Number(form.slice(2)) < 60 ? { HHMM: form } : NONE;
    return value < 1000 || value > 2100
      ? { ...time, NUM }
      : { ...time, NUM, YEAR: form, ...(value >= 1800 ? { YEARX: form } : {}) };
  }
  if (form.length > 2 || value === 0 || value > 31) return { NUM };
  return value <= 12 ? { NUM, DAYNUM: NUM, HOUR: NUM } : { NUM, DAYNUM: NUM };
}
