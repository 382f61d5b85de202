export * from "./core/index.js";
export { annotateDocument, asDocument, CONTRACT, parseDocument } from "./pipeline/annotate.js";
export { english } from "./pipeline/english.js";
