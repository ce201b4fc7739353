import { packageFolder as folderOfFiles } from './text-file.ts';

/** The folder of the package itself, for the library's door: its type names none of Node's own, which who imports it may lack. */
export const packageFolder: () => string = folderOfFiles;
