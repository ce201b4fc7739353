/** What a stream gave, and whether the reading that goes on now has had it. */
interface HeldStream {
  readonly content: unknown;
  isGiven: boolean;
}

/** What streams gave, by what they were read as; undefined where no reading may begin anew. */
export type HeldStreams = Map<string, HeldStream>;

let held: HeldStreams | undefined;

/**
 * A reading that may begin anew: pipes and standard input can be read once, so that what they gave is held, and given
 * again to the next beginning.
 */
export function withStreamsHeld<Outcome>(own: HeldStreams, read: () => Outcome): Outcome {
  const before = held;
  held = own;
  for (const stream of own.values()) stream.isGiven = false;
  try {
    return read();
  } finally {
    held = before;
  }
}

/** What a stream gives, read as a whole; once in each reading, as a stream is empty after that. */
export function readStream<Content>(path: string, form: 'bytes' | 'file', read: () => Content): Content {
  const key = `${form} ${path}`;
  const known = held?.get(key);
  if (known !== undefined && !known.isGiven) {
    known.isGiven = true;
    return known.content as Content;
  }
  const content = read();
  if (known === undefined) held?.set(key, { content, isGiven: true });
  return content;
}
