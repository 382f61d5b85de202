export * from "./actor.js";
export * from "./annotations.js";
export * from "./article.js";
export * from "./codes.js";
export * from "./document.js";
export * from "./errors.js";
export * from "./span.js";
export * from "./syntax.js";
