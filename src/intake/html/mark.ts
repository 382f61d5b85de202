/** The attribute under which a marked element carries what stands in it. */
export const KIND = "data-block-kind";

/** What the element of a block says that it is; in a `header`, the words decide. */
export type Mark = "header" | "caption" | "byline" | "dek" | "takeaway";
