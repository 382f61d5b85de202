import { marks, readText, sourceText } from "./text.js";
import type { Brief, Line } from "./types.js";

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fdfcf9; --soft: #6b665e; --rule: #ddd8cd; --mark: #7a4a12; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e4dc; --paper: #171614; --soft: #a39c90; --rule: #3a3733; --mark: #d9a866; } }
@media print { :root { --ink: #000; --paper: #fff; } a { text-decoration: none; } }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Charter, "Iowan Old Style", Georgia, serif; max-width: 42rem; margin: 2.5rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.2; font-weight: 600; text-wrap: balance; }
h2 { font: 600 0.8125rem/1.4 system-ui, sans-serif; letter-spacing: 0.06em; text-transform: uppercase; color: var(--soft); border-top: 1px solid var(--rule); padding-top: 1rem; margin-top: 2rem; }
p, li { text-wrap: pretty; } li { margin: 0.6rem 0; } sup a { color: var(--mark); text-decoration: none; font: 0.75rem system-ui, sans-serif; }
.about, footer { color: var(--soft); font-size: 0.9rem; } ol.sources { font-size: 0.9rem; } blockquote { margin: 0.2rem 0 0.6rem; color: var(--soft); }
`;

/** The brief as one HTML page, fit for print, with nothing to fetch. All text of articles is escaped. */
export function briefPage(brief: Brief): string {
  const [a, b] = brief.parties;
  const evidence = brief.sources.map((source) => {
    const sentences = new Set(
      [...brief.synopsis, ...brief.takeaways].flatMap(({ citations }) =>
        citations.filter(({ article }) => article === source.id).map(({ text }) => text),
      ),
    );
    const quotes = [...sentences].map((text) => `<blockquote>${escape(text)}</blockquote>`).join("");
    return `<li id="s${String(source.number)}">${escape(sourceText(source))}${quotes}</li>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(brief.question)}</title><style>${STYLE}</style></head><body>
<h1>${escape(brief.question)}</h1>
<p class="about">${escape(a.name)} and ${escape(b.name)} · ${escape(readText(brief))}</p>
<h2>Synopsis</h2><p>${brief.synopsis.map((line) => lineHtml(line, brief)).join(" ")}</p>
<h2>Key takeaways</h2><ul>${brief.takeaways.map((line) => `<li>${lineHtml(line, brief)}</li>`).join("\n")}</ul>
<h2>Sources</h2><ol class="sources">${evidence.join("\n")}</ol>
<footer>Every sentence above was put together by demarche from the sentences quoted beneath its source.</footer>
</body></html>
`;
}

function lineHtml(line: Line, brief: Brief): string {
  const links = marks(line, brief.sources).replace(/\[(\d+)\]/g, '<a href="#s$1">[$1]</a>');
  return `${escape(line.text)}<sup>${links}</sup>`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
