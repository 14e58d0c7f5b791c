import { StartError } from './start-error.ts';

const reasons: Record<string, string> = {
  EACCES: 'je hebt er geen rechten voor',
  EPERM: 'je hebt er geen rechten voor',
  EROFS: 'daar kan niets bewaard worden',
  EEXIST: 'daar staat al een bestand',
  ENOTDIR: 'daar staat een bestand in de weg',
  EISDIR: 'het is een map',
  ENOENT: 'die is er niet',
  ENOSPC: 'de schijf is vol',
};

/** A file or folder that cannot be used, as something the operator can mend. Other errors come back as they are. */
export function placeError(what: string, error: unknown, remedy = ''): Error {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) return error as Error;
  return new StartError(`${what} is niet te gebruiken: ${reasons[code] ?? code}. ${remedy}`.trim());
}
