/** The little of the WebAssembly interface that this room uses; TypeScript declares it only together with the DOM. */
declare namespace WebAssembly {
  class Module {
    constructor(code: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: object);
    readonly exports: object;
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
    /** @param pages of 64 KiB @returns the number before */
    grow(pages: number): number;
  }
}
