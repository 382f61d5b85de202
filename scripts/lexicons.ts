/** Validates every lexicon and compiles it to JSON under dist/lexicons. Prints each fault with file and line. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { LEXICONS, type Lexicon } from "../src/knowledge/registry.js";

interface Table {
  readonly name: string;
  readonly lexicon: Lexicon;
  readonly rows: unknown[];
  /** Line number in the file of each row. */
  readonly lines: number[];
}

const faults: string[] = [];

function parse(name: string, lexicon: Lexicon): Table {
  const file = `lexicons/${lexicon.file}`;
  const lines = readFileSync(file, "utf8").split("\n");
  const columns = (lines[0] ?? "").split("\t");
  const table: Table = { name, lexicon, rows: [], lines: [] };
  const ids = new Map<string, number>();
  lines.forEach((line, index) => {
    if (index === 0 || line === "" || line.startsWith("#")) return;
    const cells = line.split("\t");
    const at = `${file}:${String(index + 1)}`;
    if (cells.length > columns.length) {
      faults.push(`${at}: ${String(cells.length)} columns where ${String(columns.length)} are named`);
      return;
    }
    const raw = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
    const result = lexicon.row.safeParse(raw);
    if (!result.success) {
      for (const issue of result.error.issues) {
        const column = issue.path.join(".");
        faults.push(`${at}: ${column} "${raw[column] ?? ""}": ${issue.message}`);
      }
      return;
    }
    const id = raw.id;
    if (id !== undefined) {
      const earlier = ids.get(id);
      if (earlier !== undefined) faults.push(`${at}: id "${id}" stands on line ${String(earlier)} already`);
      ids.set(id, index + 1);
    }
    table.rows.push(result.data);
    table.lines.push(index + 1);
  });
  return table;
}

const tables = Object.entries(LEXICONS as Readonly<Record<string, Lexicon>>).map(([name, each]) => parse(name, each));
const all = new Map(tables.map(({ name, rows }) => [name, rows]));
for (const { lexicon, rows, lines } of tables) {
  for (const { row, message } of lexicon.check?.(rows, all) ?? []) {
    faults.push(`lexicons/${lexicon.file}:${String(lines[row] ?? 0)}: ${message}`);
  }
}
if (faults.length > 0) {
  for (const fault of faults) console.error(fault);
  console.error(`${String(faults.length)} faults in the lexicons`);
  process.exit(1);
}
mkdirSync("dist/lexicons", { recursive: true });
for (const { name, rows } of tables) writeFileSync(`dist/lexicons/${name}.json`, JSON.stringify(compact(rows)));

/** The columns once, then every row's values in their order: half as long, and half as long to read. */
function compact(rows: readonly unknown[]): { columns: readonly string[]; rows: readonly (readonly unknown[])[] } {
  const columns = Object.keys(rows[0] ?? {});
  return { columns, rows: rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column])) };
}
const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
console.log(`${String(total)} records in ${String(tables.length)} lexicons`);
