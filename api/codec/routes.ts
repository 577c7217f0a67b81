/**
 * The codec server of Temporal's own tools: its web interface and `temporal --codec-endpoint` send payloads here to have
 * them opened (docs/versleuteling.md). The protocol is theirs, so this is no part of /v1.
 */
import express, { type Express, type RequestHandler } from 'express';
import { JSONToPayload, payloadToJSON } from '@temporalio/common/lib/proto-utils.js';
import { z } from 'zod';
import { mag, type Wie } from '../../mas/rechten.ts';
import { geenRecht } from '../http/fout.ts';
import { noemRoute, weigerMethode } from '../http/ophangen.ts';
import type { Huis } from '../huis.ts';
import { laatBinnen } from '../toegang/binnenlaten.ts';
import { ontsluitVoor } from './ontsluit.ts';

const PAD = '/codec/decode';

/** All payloads of a page of a history come in one request; one payload is 2 MB at most. */
const HOOGSTENS = '32mb';

const schema = z.object({
  payloads: z.array(z.object({ metadata: z.record(z.string(), z.base64()).optional(), data: z.base64().optional() })),
});

/** What the web interface sends beside what every browser may. */
const KOPPEN = 'Content-Type, Authorization, Authorization-Extras, X-Namespace';
const EEN_UUR = '3600';

/** One other site may ask, and with the cookie of this one: that of the web interface. Others are told nothing. */
const voorScherm =
  ({ temporalUiAdres }: Huis): RequestHandler =>
  (req, res, next) => {
    res.vary('Origin');
    if (temporalUiAdres !== undefined && req.get('origin') === temporalUiAdres)
      res.set({
        'Access-Control-Allow-Origin': temporalUiAdres,
        'Access-Control-Allow-Credentials': 'true',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
    next();
  };

const vooraf: RequestHandler = (_req, res) => {
  res
    .set({
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': KOPPEN,
      'Access-Control-Max-Age': EEN_UUR,
    })
    .status(204)
    .end();
};

export function hangCodecOp(app: Express, huis: Huis): void {
  const bron = huis.temporalUiAdres;
  app
    .route(PAD)
    .all(noemRoute(PAD), voorScherm(huis))
    .options(vooraf)
    .post(
      laatBinnen(huis, bron === undefined ? [] : [bron]),
      eisRecht,
      express.json({ limit: HOOGSTENS }),
      async (req, res) => {
        const { payloads } = schema.parse(req.body);
        const dicht = payloads.map((payload) => JSONToPayload(payload as never));
        const open = await ontsluitVoor(huis, res.locals.wie as Wie, dicht);
        res.json({ payloads: open.map((payload) => payloadToJSON(payload)) });
      },
    )
    .all(weigerMethode(['POST', 'OPTIONS']));
}

/** Before the body is read. */
const eisRecht: RequestHandler = (_req, res, next) => {
  if (!mag(res.locals.wie as Wie, 'lees-temporal')) throw geenRecht('U kunt in Temporal geen inhoud van zaken inzien.');
  next();
};
