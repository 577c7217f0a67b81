export { aanvraag } from './aanvraag.ts';
export { nagekomen } from './nagekomen.ts';
export { nawerk } from './nawerk.ts';
export { verzuimzaak } from './verzuimzaak.ts';
export { vrijstelling } from './vrijstelling.ts';
