// What csv-parse itself takes for a file: every record as a `data` event of its own, and nothing done with it.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let records = 0;
createReadStream(process.argv[2])
  .pipe(parse({ bom: true, delimiter: process.argv[3] ?? ',' }))
  .on('data', () => {
    records++;
  })
  .on('end', () => console.log(records));
