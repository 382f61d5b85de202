declare module "fs-native-extensions" {
  /** True where the lock was granted, false where another open file holds it. */
  export function tryLock(fd: number): boolean;
  export function unlock(fd: number): void;
}
