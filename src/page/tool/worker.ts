import './jitless.ts';
import { languageOf } from '../../cli/language.ts';
import { run } from '../../cli/program.ts';
import type { Streams } from '../../cli/streams.ts';
import { fromBase85 } from '../../model/base85.ts';
import type { Language } from '../../model/language.ts';
import { cleanText } from '../../present/clean-text.ts';
import { textsOfProblem } from '../../present/problem-texts.ts';
import type { Problem } from '../../problems/problem.ts';
import { withFiles } from '../../read/files/current-files.ts';
import { watchProgress } from '../../read/progress.ts';
import { changeText } from './change-text.ts';
import type { Answer, Beginning, FromWorker, Question, RunAnswer, ToldProblem } from './messages.ts';
import { openScripts } from './shims/scripts.ts';
import { ToolFiles } from './tool-files.ts';

/** What a worker has of its own; the types of pages do not know it. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Beginning | Question }) => void) | null;
  postMessage(message: FromWorker): void;
}

const scope = globalThis as unknown as WorkerScope;
let files: ToolFiles | undefined;
/** Questions are answered one after the other, in the order in which they came. */
let last: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  last = last.then(async () => {
    if ('data' in data) {
      files = await begin(data);
      scope.postMessage('ready');
    } else scope.postMessage({ answer: await answerTo(data, files!) });
  });
};

async function begin({ data }: Beginning): Promise<ToolFiles> {
  const stream = new Blob([fromBase85(data)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const { scripts, ...shipped }: Record<string, string> = JSON.parse(await new Response(stream).text());
  openScripts(JSON.parse(scripts!));
  return new ToolFiles(shipped);
}

async function answerTo(question: Question, own: ToolFiles): Promise<Answer> {
  const { id } = question;
  switch (question.ask) {
    case 'run':
      return runOnce(id, question.args, own);
    case 'keep':
      for (const [path, bytes] of question.files) own.keep(path, bytes);
      return { id, kept: true };
    case 'change': {
      const { file, changes } = question;
      const { text, problems } = withFiles(own.files, () => changeText(file, changes));
      return { id, text, problems: problems.map((each) => tellProblem(each, 'en')) };
    }
    default:
      return question satisfies never;
  }
}

/** The command line as it is, with files in memory, and what it has come to. */
async function runOnce(id: number, args: readonly string[], own: ToolFiles): Promise<RunAnswer> {
  const output: string[] = [];
  const said: string[] = [];
  const problems: Problem[] = [];
  const textOf = (text: string | Uint8Array) =>
    typeof text === 'string' ? text : new TextDecoder().decode(text);
  const streams: Streams = {
    standardOutput: { write: (text) => output.push(textOf(text)) },
    standardError: { write: (text) => said.push(textOf(text)) },
    environment: {},
    takeProblems: (told) => problems.push(...told),
  };
  own.takeWritten();
  watchProgress((progress) => scope.postMessage({ progress }));
  const exit = await withFiles(own.files, () => run(args, streams));
  watchProgress(undefined);
  const language = languageOf(args, streams);
  return {
    id,
    exit,
    command: commandText(args),
    output: output.join(''),
    said: said.join(''),
    problems: problems.map((each) => tellProblem(each, language)),
    written: own.takeWritten(),
  };
}

function tellProblem(each: Problem, language: Language): ToldProblem {
  const { name, severity, place } = each;
  const { found, expected, hint } = textsOfProblem(each, language);
  return {
    name,
    severity,
    file: place?.file,
    fileName: place && cleanText(place.file),
    line: place?.line,
    cell: place?.cell && cleanText(place.cell),
    found: cleanText(found),
    expected: cleanText(expected),
    hint: cleanText(hint),
  };
}

/** Arguments as a shell takes them. */
function commandText(args: readonly string[]): string {
  const quoted = args.map((each) =>
    /^[\w./=:,-]+$/.test(each) ? each : `'${each.replaceAll("'", "'\\''")}'`,
  );
  return cleanText(`digisave ${quoted.join(' ')}`);
}
