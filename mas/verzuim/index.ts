/** Counting absence from what the school specified (domain §3.1). */
export { type Duurmoment, telDuren } from './duren.ts';
export { type Omvang, telDuur, telOmvang, type Telperiode } from './omvang.ts';
export { totTerugkeer, type Verzuimopgave } from './opgave.ts';
export { aaneengeslotenPerioden, lopendVanaf, type Verzuimperiode } from './perioden.ts';
export { telUren, type Urengrens, type Urenmoment } from './uren.ts';
