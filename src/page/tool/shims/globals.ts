import { Buffer as OwnBuffer } from 'buffer';

/** How browsers name themselves, the more particular first: others call themselves by the names of these. */
const names = [
  [/\bEdg\/(\d+)/, 'Edge'],
  [/\bFirefox\/(\d+)/, 'Firefox'],
  [/Chrom(?:e|ium)\/(\d+)/, 'Chromium'],
  [/\bVersion\/(\d+)[\d.]* Safari/, 'Safari'],
] as const;

function browserName({ userAgent }: { readonly userAgent: string }): string {
  for (const [form, name] of names) {
    const [, version] = form.exec(userAgent) ?? [];
    if (version !== undefined) return `${name} ${version}`;
  }
  return 'Browser';
}

/** What the tool and its libraries take from Node's globals; the build puts it in their place. */
export const Buffer = OwnBuffer;
export const process = {
  version: browserName(navigator),
  versions: {},
  platform: 'browser',
  env: {} as Record<string, string>,
  argv: [] as string[],
  execArgv: [] as string[],
  cwd: () => '/',
  exitCode: undefined as number | undefined,
};
export const setImmediate = (work: () => void) => void Promise.resolve().then(work);
