import { closeSync, fsyncSync, openSync } from "node:fs";
import type { PGlite, postgresMod } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type PostgresMod = postgresMod.PostgresMod;

/** The part of Emscripten's file system that PGlite's types leave out. */
interface NodeFiles {
  stream_ops: { fsync?: (stream: { readonly nfd?: number; readonly node: unknown }) => number };
  realPath(node: unknown): string;
}

/**
 * Files that PostgreSQL can sync. PGlite's own do nothing on `fsync`, so a power cut could take whatever the system
 * had not yet written; with this and `fsync` on (see START in embedded-database.ts) a commit is on the disk.
 */
export class SyncedFiles extends NodeFS {
  readonly #synced: (path: string) => void;

  /** `synced` hears of every file or folder after it has been synced. */
  constructor(folder: string, synced: (path: string) => void = () => undefined) {
    super(folder);
    this.#synced = synced;
  }

  override async init(pg: PGlite, options: Partial<PostgresMod>): Promise<{ emscriptenOpts: Partial<PostgresMod> }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const install = (module: PostgresMod): void => {
      const { NODEFS } = (module as unknown as { FS: { filesystems: { NODEFS: NodeFiles } } }).FS.filesystems;
      NODEFS.stream_ops.fsync = ({ nfd, node }) => {
        const path = NODEFS.realPath(node);
        if (nfd === undefined) syncFolder(path);
        else fsyncSync(nfd);
        this.#synced(path);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [install, ...(emscriptenOpts.preRun ?? [])] } };
  }
}

function syncFolder(path: string): void {
  // Windows has no handle on a folder to sync; NTFS journals its names.
  if (process.platform === "win32") return;
  const fd = openSync(path, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
