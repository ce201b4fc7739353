import { extname } from 'node:path';
import { type ReportFormName, reportForms } from '../present/council/forms/report-forms.ts';
import { type CheckFormatName, checkFormats } from '../present/format/check-formats.ts';
import { type FormatName, formats } from '../present/format/formats.ts';
import type { ProblemList } from '../problems/problem.ts';

/** Every form that some command writes: those of results, and those that the report of a check has besides. */
export type WrittenForm = FormatName | CheckFormatName | ReportFormName;

const endingsOf = { ...reportForms, ...checkFormats, ...formats } as const satisfies Readonly<
  Record<WrittenForm, { readonly endings: readonly string[] }>
>;

/** What an ending promises, of those that some command writes. */
const formOfEnding: ReadonlyMap<string, WrittenForm> = new Map(
  (Object.keys(endingsOf) as WrittenForm[]).flatMap((form) =>
    endingsOf[form].endings.map((ending) => [ending, form] as const),
  ),
);

/** The ending that a form is best known by; undefined of one that is no file format. */
function endingOfForm(form: WrittenForm): string | undefined {
  return endingsOf[form].endings[0];
}

/** Endings that promise a form which no command writes: a program that opens such a file would refuse it or misread it. */
const otherEndings: ReadonlySet<string> = new Set(
  [
    'xlsm xlsb xltx xls ods ots fods numbers',
    'pdf doc docx odt rtf tex html htm xhtml mht epub pages',
    'ppt pptx odp key',
    'parquet feather arrow orc avro sqlite sqlite3 db mdb accdb dbf sav dta rds rdata px',
    'yaml yml toml ini jsonl ndjson geojson',
    'png jpg jpeg gif svg webp tif tiff bmp eps ps',
    'zip gz tgz bz2 xz zst 7z tar rar',
  ].flatMap((line) => line.split(' ').map((ending) => `.${ending}`)),
);

function endingOf(path: string): string {
  return extname(path).toLowerCase();
}

/**
 * The form that the name of a file promises, if it is one of those asked about.
 *
 * @example formOfName('savings.JSON', ['csv', 'json']) // => 'json'
 * @example formOfName('savings.dat', ['csv', 'json']) // => undefined
 */
export function formOfName<Form extends WrittenForm>(path: string, forms: readonly Form[]): Form | undefined {
  const ending = endingOf(path);
  const form = formOfEnding.get(ending);
  return forms.find((each) => each === form);
}

/**
 * Reports a file name that promises another form than the one it would get. An ending that promises nothing we know of
 * (`.dat`, or none) takes any form, and `.txt` any text.
 *
 * Shape   forms: those that can be written there; asked: the one of --format, where it was given; isStrict: whether the name
 *         must promise one of them, as nothing else says which
 */
export function checkForm(
  { option, path }: { readonly option: string; readonly path: string },
  forms: readonly WrittenForm[],
  asked: WrittenForm | undefined,
  problems: ProblemList,
  isStrict = false,
): void {
  const ending = endingOf(path);
  if (ending === '.txt' && asked !== 'xlsx' && !isStrict) return;
  const known = formOfEnding.get(ending);
  // A table at a terminal is the form that least is done with as a file.
  const last = forms.filter((form) => form === 'table');
  const endings = [...forms.filter((form) => form !== 'table'), ...last].flatMap(
    (form) => endingOfForm(form) ?? [],
  );
  // What a format promises is written, whatever it was before there was one.
  if (known === undefined ? isStrict || otherEndings.has(ending) : !forms.includes(known))
    problems.add('form-not-written', undefined, { option, path, ending, endings });
  else if (known !== undefined && asked !== undefined && asked !== known) {
    const own = endingOfForm(asked);
    const facts = { option, path, format: asked, promised: known, endings: own === undefined ? [] : [own] };
    problems.add('form-contradicts-name', undefined, facts);
  }
}
