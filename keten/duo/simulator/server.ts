/** The made-up DUO as an HTTP server: what a municipality asks of it, and under /beheer what plays school, and fate. */
import { setTimeout as wacht } from 'node:timers/promises';
import express, { type Express, type RequestHandler } from 'express';
import { z } from 'zod';
import type { Duostatus } from '../poort.ts';
import { schoolbericht } from '../schoolbericht.ts';
import type { Register } from './register.ts';
import { storing, Storingen } from './storing.ts';

const PER_KEER = 100;
const status: z.ZodType<Duostatus> = z.object({
  meldingsnummer: z.string().min(1).max(40),
  status: z.enum(['in-behandeling', 'afgesloten', 'ter-kennisgeving']),
  reden: z.string().nullable() as z.ZodType<Duostatus['reden']>,
  toelichting: z.string().nullable() as z.ZodType<Duostatus['toelichting']>,
  dag: z.iso.date(),
  gemeente: z.string(),
  contact: z.object({
    naam: z.string(),
    functie: z.string().nullable(),
    telefoon: z.string().nullable(),
    email: z.string().nullable(),
  }),
});
/** `keer` counts how often it is delivered: what comes in doubled is a thing of every day. */
const levering = z.object({ bericht: schoolbericht, keer: z.int().min(1).max(10).default(1) });

export function maakSimulator(register: Register): Express {
  const storingen = new Storingen();
  const app = express();
  app.disable('x-powered-by');
  app.use(express.json({ limit: '256kb' }));
  const metStoring =
    (behandel: RequestHandler): RequestHandler =>
    async (req, res, next) => {
      const { meldingsnummer } = (req.body ?? {}) as { meldingsnummer?: unknown };
      const mis = storingen.neem(typeof meldingsnummer === 'string' ? meldingsnummer : null);
      if (mis?.wijze === 'weg') {
        res.status(503).set('Retry-After', '1').json({ code: 'Storing' });
        return;
      }
      if (mis?.wijze === 'traag') await wacht(mis.ms);
      if (mis?.wijze === 'antwoord-kwijt') res.json = () => res.destroy();
      await behandel(req, res, next);
    };

  app.post(
    '/statussen',
    metStoring((req, res) => {
      const sleutel = req.get('idempotency-key');
      const gelezen = status.safeParse(req.body);
      if (sleutel === undefined || !gelezen.success) {
        res.status(422).json({ code: 'Onleesbaar' });
        return;
      }
      const uitkomst = register.meldStatus(sleutel, gelezen.data);
      res.status('code' in uitkomst ? 409 : 201).json(uitkomst);
    }),
  );
  app.get(
    '/meldingen',
    metStoring((req, res) => {
      res.json({ berichten: register.na(Number(req.query.na ?? 0), PER_KEER) });
    }),
  );

  app.post('/beheer/berichten', (req, res) => {
    const gelezen = levering.safeParse(req.body);
    if (!gelezen.success) {
      res.status(422).json({ fout: z.prettifyError(gelezen.error) });
      return;
    }
    const { bericht, keer } = gelezen.data;
    res.status(201).json({ volg: Array.from({ length: keer }, () => register.zetKlaar(bericht).volg) });
  });
  app.get('/beheer/meldingen/:meldingsnummer', (req, res) => {
    res.json(register.melding(req.params.meldingsnummer));
  });
  app.post('/beheer/storingen', (req, res) => {
    const gelezen = storing.safeParse(req.body);
    if (!gelezen.success) {
      res.status(422).json({ fout: z.prettifyError(gelezen.error) });
      return;
    }
    storingen.zet(gelezen.data);
    res.status(204).end();
  });
  return app;
}
