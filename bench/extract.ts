/**
 * Reading an article out of a page: this program against plain Readability on the same tree builder, as a ratio in one
 * run. Pages come from the samples, and larger ones are made of them.
 *   npx tsx bench/extract.ts
 */
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parsePage } from "../src/intake/html/dom.js";
import { readPage } from "../src/intake/html/read-page.js";
import { compare } from "./compare.js";

const pages = ["04-straits-monitor.html", "07-baltic-courier.html"].map((name) =>
  readFileSync(`samples/standoff/${name}`, "utf8"),
);
// A portal's page is mostly other things: the same article among two hundred teasers.
const teasers = Array.from({ length: 200 }, (_, i) => `<li><a href="/t/${String(i)}">Ferry fares rise again</a></li>`);
const large = pages.map((html) => html.replace("</body>", `<ul class="teasers">${teasers.join("")}</ul></body>`));

compare("read an article out of a page", {
  readability: () => {
    for (const html of [...pages, ...large]) new Readability(parsePage(html)).parse();
  },
  demarche: () => {
    for (const html of [...pages, ...large]) readPage(html, null);
  },
});
