export { process as default } from './globals.ts';
