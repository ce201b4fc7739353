// What hucre itself takes for a workbook: all cells of its sheets in memory, and nothing done with them.
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';

const { sheets } = await readXlsx(readFileSync(process.argv[2]));
console.log(sheets[0].rows.length);
