export { nagekomen } from './nagekomen.ts';
export { verzuimzaak } from './verzuimzaak.ts';
