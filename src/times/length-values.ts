import type { Resolver } from "./values.js";

/** Units shorter than a day stand after a T. */
const OF_DAY = new Set(["H", "TM", "S"]);
/** Units that are counted in another one: a decade is ten years. */
const IN_YEARS: Readonly<Record<string, number>> = { E: 10, C: 100, L: 1000 };

/** "three days", "the past decade", "two and a half years", "several weeks", "years". */
export const readDuration: Resolver = (fields, settings) => {
  const unit = fields.value("unit", "UNIT", "UNITS");
  if (unit === null) return null;
  const quantity = fields.quantity("n") ?? (settings.has("n") ? Number(settings.get("n")) : "X");
  // "the 1988 quarter" is no time of 1,988 quarters.
  return unit !== "Y" && typeof quantity === "number" && quantity >= 1800 && quantity <= 2100
    ? null
    : period(quantity, unit);
};

/** An ISO 8601 duration (`P3D`, `PT2H30M`, `PXY`). */
export function period(quantity: number | "X", unit: string): string {
  if (unit === "WE") return quantity === "X" ? "PXWE" : `P${String(quantity)}WE`;
  const years = IN_YEARS[unit];
  if (years !== undefined) return quantity === "X" ? `PX${unit}` : `P${String(quantity * years)}Y`;
  const letter = unit === "TM" ? "M" : unit;
  const prefix = OF_DAY.has(unit) ? "PT" : "P";
  if (quantity === "X") return `${prefix}X${letter}`;
  const whole = Math.floor(quantity);
  const rest = quantity - whole;
  const smaller = SMALLER[unit];
  if (rest === 0) return `${prefix}${String(whole)}${letter}`;
  if (smaller === undefined) return `${prefix}${String(quantity)}${letter}`;
  const [into, many] = smaller;
  return `${prefix}${whole > 0 ? `${String(whole)}${letter}` : ""}${String(Math.round(rest * many))}${into}`;
}

const SMALLER: Readonly<Record<string, readonly [string, number]>> = { Y: ["M", 12], H: ["M", 60], TM: ["S", 60] };

/** "every year", "daily", "each Thursday", "every two weeks", "every July". */
export const readSet: Resolver = (fields, settings) => {
  const often = fields.value("freq", "FREQ");
  if (often !== null) return often;
  const wday = fields.value("wday", "WDAY", "WDAYS");
  const part = fields.value("part", "PART");
  if (wday !== null) return `XXXX-WXX-${wday}${part === null ? "" : `T${part}`}`;
  const month = fields.value("month", "MONTH");
  if (month !== null) return `XXXX-${month.padStart(2, "0")}`;
  const season = fields.value("season", "SEASON");
  if (season !== null) return `XXXX-${season}`;
  if (part !== null) return `XXXX-XX-XXT${part}`;
  const unit = fields.value("unit", "UNIT", "UNITS");
  if (unit === null) return settings.get("value") ?? null;
  return period(settings.get("other") === "yes" ? 2 : (fields.quantity("n") ?? 1), unit);
};
