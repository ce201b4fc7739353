import { type ZipPart, zip } from './write-zip.ts';

/** A cell: a value as it is, or XML of its own with a number format. */
export type CellForm =
  | string
  | number
  | boolean
  | null
  | {
      readonly value?: string | number;
      /** As in the file: n, s, str, b, e, d, inlineStr. */
      readonly type?: string;
      readonly formula?: string;
      readonly format?: string;
    };

export interface SheetForm {
  readonly name?: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly CellForm[])[];
  /** Rows and columns, counted from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merged?: readonly string[];
  /** Name of its part, where that is not sheetN.xml. */
  readonly part?: string;
  /** Its XML, changed before it is packed. */
  readonly edit?: (xml: string) => string;
}

export interface WorkbookForm {
  readonly sheets: readonly SheetForm[];
  readonly is1904?: boolean;
  /** The namespaces of ISO 29500 strict. */
  readonly isStrict?: boolean;
  /** Before names of elements, and no names of rows and cells: as some programs write sheets. */
  readonly prefix?: string;
  /** Other workbooks that formulas take values from. */
  readonly links?: readonly string[];
  /** All parts, changed before they are packed. */
  readonly editParts?: (parts: readonly ZipPart[]) => readonly ZipPart[];
}

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const usual = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relation: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const firstOwnFormat = 164;

/** A workbook as bytes, with whatever oddity is asked for. */
export function workbook(form: WorkbookForm): Buffer {
  const names = form.isStrict === true ? strict : usual;
  const texts = new Numbers();
  const formats = new Numbers();
  const partOf = (sheet: SheetForm, at: number) => sheet.part ?? `sheet${at + 1}.xml`;
  const sheets = form.sheets.map((sheet, at): ZipPart => {
    const xml = sheetXml(sheet, form.prefix, names.main, texts, formats);
    return { name: `xl/worksheets/${partOf(sheet, at)}`, content: header + (sheet.edit?.(xml) ?? xml) };
  });
  const links = form.links ?? [];
  const relations = [
    ...form.sheets.map((sheet, at) => ['worksheet', `worksheets/${partOf(sheet, at)}`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ...links.map((_, at) => ['externalLink', `externalLinks/externalLink${at + 1}.xml`]),
  ];
  const relationsXml = (all: readonly (readonly string[])[], mode = '') =>
    `${header}<Relationships xmlns="${packageRelations}">${all
      .map(
        ([type, target], at) =>
          `<Relationship Id="rId${at + 1}" Type="${names.relation}/${type}" Target="${target}"${mode}/>`,
      )
      .join('')}</Relationships>`;
  const sheetEntries = form.sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${escaped(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
    )
    .join('');
  const references = links.map((_, at) => `<externalReference r:id="rId${form.sheets.length + 3 + at}"/>`);
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      content: `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relationsXml([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${header}<workbook xmlns="${names.main}" xmlns:r="${names.relation}">${form.is1904 === true ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheetEntries}</sheets>${references.length === 0 ? '' : `<externalReferences>${references.join('')}</externalReferences>`}</workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relationsXml(relations) },
    ...sheets,
    { name: 'xl/styles.xml', content: stylesXml(formats.all, names.main) },
    {
      name: 'xl/sharedStrings.xml',
      content: `${header}<sst xmlns="${names.main}">${texts.all.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    },
    ...links.flatMap((link, at): ZipPart[] => [
      {
        name: `xl/externalLinks/externalLink${at + 1}.xml`,
        content: `${header}<externalLink xmlns="${names.main}"><externalBook xmlns:r="${names.relation}" r:id="rId1"/></externalLink>`,
      },
      {
        name: `xl/externalLinks/_rels/externalLink${at + 1}.xml.rels`,
        content: relationsXml([['externalLinkPath', link]], ' TargetMode="External"'),
      },
    ]),
  ];
  return zip(form.editParts?.(parts) ?? parts);
}

/** A workbook of one sheet. */
export function oneSheet(rows: SheetForm['rows'], more: Omit<SheetForm, 'rows'> = {}): Buffer {
  return workbook({ sheets: [{ ...more, rows }] });
}

function sheetXml(
  { rows, hiddenRows = [], hiddenColumns = [], merged = [] }: SheetForm,
  prefix: string | undefined,
  namespace: string,
  texts: Numbers,
  formats: Numbers,
): string {
  const named = prefix === undefined;
  const p = named ? '' : `${prefix}:`;
  const cellXml = (cell: CellForm, row: number, column: number): string => {
    if (cell === null) return named ? '' : `<${p}c/>`;
    const place = named ? ` r="${letters(column)}${row}"` : '';
    if (typeof cell === 'number') return `<${p}c${place}><${p}v>${cell}</${p}v></${p}c>`;
    if (typeof cell === 'boolean') return `<${p}c${place} t="b"><${p}v>${cell ? 1 : 0}</${p}v></${p}c>`;
    if (typeof cell === 'string') return `<${p}c${place} t="s"><${p}v>${texts.of(cell)}</${p}v></${p}c>`;
    const { value, type, formula, format } = cell;
    const style = format === undefined ? '' : ` s="${formats.of(format) + 1}"`;
    const kind = type === undefined ? '' : ` t="${type}"`;
    const work = formula === undefined ? '' : `<${p}f>${escaped(formula)}</${p}f>`;
    const content = value === undefined ? '' : `<${p}v>${escaped(String(value))}</${p}v>`;
    return `<${p}c${place}${style}${kind}>${work}${content}</${p}c>`;
  };
  const data = rows.map((cells, at) => {
    const attributes = `${named ? ` r="${at + 1}"` : ''}${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}`;
    return `<${p}row${attributes}>${cells.map((cell, column) => cellXml(cell, at + 1, column)).join('')}</${p}row>`;
  });
  const columns = hiddenColumns.map((at) => `<${p}col min="${at}" max="${at}" width="9" hidden="1"/>`);
  const ranges = merged.map((range) => `<${p}mergeCell ref="${range}"/>`);
  return `<${p}worksheet xmlns${named ? '' : `:${prefix}`}="${namespace}">${columns.length === 0 ? '' : `<${p}cols>${columns.join('')}</${p}cols>`}<${p}sheetData>${data.join('')}</${p}sheetData>${ranges.length === 0 ? '' : `<${p}mergeCells count="${ranges.length}">${ranges.join('')}</${p}mergeCells>`}</${p}worksheet>`;
}

function stylesXml(formats: readonly string[], namespace: string): string {
  const own = formats
    .map((format, at) => `<numFmt numFmtId="${firstOwnFormat + at}" formatCode="${escaped(format)}"/>`)
    .join('');
  const cells = formats
    .map((_, at) => `<xf numFmtId="${firstOwnFormat + at}" applyNumberFormat="1"/>`)
    .join('');
  return `${header}<styleSheet xmlns="${namespace}"><numFmts count="${formats.length}">${own}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${cells}</cellXfs></styleSheet>`;
}

function letters(column: number): string {
  const own = String.fromCharCode(65 + (column % 26));
  return column < 26 ? own : `${letters(Math.floor(column / 26) - 1)}${own}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** Texts by numbers from 0 on. */
class Numbers {
  readonly all: string[] = [];

  of(text: string): number {
    const known = this.all.indexOf(text);
    return known >= 0 ? known : this.all.push(text) - 1;
  }
}
