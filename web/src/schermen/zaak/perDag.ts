import type { Tijdlijnregel } from '../../api/zaak.ts';

interface Dag {
  dag: string;
  regels: Tijdlijnregel[];
}

/** Lines by the day on which they were recorded: that is the order of the timeline, so no day comes back later. */
export function perDag(regels: readonly Tijdlijnregel[]): Dag[] {
  const dagen: Dag[] = [];
  for (const regel of regels) {
    const laatste = dagen.at(-1);
    if (laatste?.dag === regel.vastgelegd) laatste.regels.push(regel);
    else dagen.push({ dag: regel.vastgelegd, regels: [regel] });
  }
  return dagen;
}
