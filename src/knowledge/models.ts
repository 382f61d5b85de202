/** What is trained or compiled, by the name under which components ask for it, as paths from the root. One line a file. */
export const MODELS = {
  boundaries: "lexicons/models/boundaries.bin",
  classes: "lexicons/models/classes.bin",
  reader: "lexicons/models/reader.bin",
  /** Compiled from kernel/neural.ts by `npm run build:kernel`. */
  kernel: "dist/lexicons/kernel.wasm",
} as const;
export type ModelName = keyof typeof MODELS;
