// What DuckDB itself takes for the same sums: one query over the file, with all it knows about it, and nothing done with the answer.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, amount, ...keys] = process.argv.slice(2);
const quoted = `'${file.replaceAll("'", "''")}'`;
const rows = file.endsWith('.parquet') ? `read_parquet(${quoted})` : `read_csv(${quoted})`;
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const names = keys.map((key) => `"${key}"`).join(', ');
const sql = `SELECT ${names}, sum(CAST("${amount}" AS DECIMAL(18, 2))) FROM ${rows} GROUP BY ${names}`;
console.log((await connection.runAndReadAll(sql)).currentRowCount);
