export * from "./core/index.js";
export { annotateDocument, asDocument, CONTRACT } from "./pipeline/annotate.js";
export { english } from "./pipeline/english.js";
