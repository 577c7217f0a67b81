/** From whatever was thrown to what the caller is told. */
import { isGrpcServiceError } from '@temporalio/client';
import { z } from 'zod';
import { OnleesbareGebeurtenis } from '../../activities/keten.ts';
import { VERNIETIGD } from '../../mas/bewaren/vernietigd.ts';
import { isDatabankWeg, isGeenJson } from '../databankfout.ts';
import { SleutelVernietigd } from '../../platform/versleuteling/sleutelbos.ts';
import { ApiFout, conflict, nietBeschikbaar, ongeldig, type Veldfout } from './fout.ts';

/** Names of the fields that a schema refused, as a caller writes them: `leerling.geboortedatum`. */
export function veldfouten(fout: z.core.$ZodError): Veldfout[] {
  return fout.issues.flatMap((issue) => {
    const pad = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((veld) => ({
        veld: [...pad, veld].join('.').slice(0, 200),
        fout: 'dit veld bestaat niet.',
      }));
    }
    return [{ veld: pad.join('.') || 'lichaam', fout: zin(issue.message) }];
  });
}

const zin = (tekst: string): string => (/[.!?]$/.test(tekst) ? tekst : `${tekst}.`);

const KB = 1024;
const toonOmvang = (bytes: number): string =>
  bytes < KB * KB ? `${Math.round(bytes / KB)} kB` : `${Math.round(bytes / KB / KB)} MB`;

/** Errors that Express and its body parser throw carry a type and a status. */
function vanExpress({ type, status, limit }: { type?: unknown; status?: unknown; limit?: unknown }): ApiFout | null {
  switch (type) {
    case 'entity.too.large': {
      const limiet = toonOmvang(Number(limit));
      return new ApiFout('te-groot', `Een bericht mag hoogstens ${limiet} groot zijn.`, { limiet });
    }
    case 'entity.parse.failed':
      return ongeldig([{ veld: 'lichaam', fout: 'is geen geldige JSON.' }]);
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new ApiFout('verkeerd-soort-inhoud', 'Stuur application/json in UTF-8.');
    case 'request.aborted':
    case 'request.size.invalid':
      return ongeldig([{ veld: 'lichaam', fout: 'kwam niet volledig aan.' }]);
    default:
      return status === 400 ? ongeldig([{ veld: 'pad', fout: 'is niet te lezen.' }]) : null;
  }
}

/** What the server itself said: the client wraps it in an error of its own. */
export const grpcFout = (fout: unknown): { code: number; details: string } | null => {
  const grpc = isGrpcServiceError(fout) ? fout : (fout as { cause?: unknown } | null)?.cause;
  return isGrpcServiceError(grpc) ? grpc : null;
};

/** Temporal is away (14), too slow (4), or has ten actions of the case in hand already (8). */
export const isTemporalWeg = (fout: unknown): boolean => [4, 8, 14].includes(grpcFout(fout)?.code ?? 0);

/**
 * The server gave an action back that no case took, and within moments one may: a run that hands over takes nothing more,
 * which is called a lack of room; and a task that failed (9) takes with it what it had not accepted yet.
 */
export const isZoWeer = (fout: unknown): boolean => {
  const grpc = grpcFout(fout);
  return grpc?.code === 9 || grpc?.details.includes('workflow is closing') === true;
};

const ONLEESBAAR =
  'Er is iets opgeslagen dat niet meer te lezen is. De beheerder vindt de zaak en de plaats met npm run controle; het auditspoor van die zaak toont wat er nog wel staat.';

/** What the caller is told of an error; null for one that nobody foresaw. */
export function vertaal(fout: unknown): ApiFout | null {
  if (fout instanceof ApiFout) return fout;
  if (fout instanceof z.core.$ZodError) return ongeldig(veldfouten(fout));
  if (isDatabankWeg(fout))
    return nietBeschikbaar(
      'De databank is niet bereikbaar. Probeer hetzelfde zo opnieuw; een herhaling telt één keer.',
    );
  if (isTemporalWeg(fout) || isZoWeer(fout))
    return nietBeschikbaar('De zaakmotor (Temporal) is niet bereikbaar. Probeer het zo opnieuw.');
  if (fout instanceof OnleesbareGebeurtenis || isGeenJson(fout)) return new ApiFout('onverwachte-fout', ONLEESBAAR);
  if (fout instanceof SleutelVernietigd) return conflict(VERNIETIGD.code, VERNIETIGD.tekst);
  return typeof fout === 'object' && fout !== null ? vanExpress(fout) : null;
}
