export { nagekomen } from './nagekomen.ts';
export { nawerk } from './nawerk.ts';
export { verzuimzaak } from './verzuimzaak.ts';
