/** What browsers may do with a screen: load what is ours, talk to us, and nothing else. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Inlog } from '../aanmelden/inlog.ts';

/** Features of a browser that no screen of Schakel uses. */
const GEEN = ['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((wat) => `${wat}=()`).join(', ');

/** Signing out leads to the issuer, and browsers follow a form only to where it was said to go. */
export function schermkoppen(inlog: Inlog | null): RequestHandler {
  const formAction = ["'self'", ...(inlog === null || inlog.demo ? [] : [new URL(inlog.issuer).origin])];
  const zetKoppen = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        // the letters of a case, which stand in a screen as they go out
        frameSrc: ["'self'"],
        formAction,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // not no-referrer: then a browser would say of our own forms that they come from nowhere (Origin: null)
    referrerPolicy: { policy: 'same-origin' },
  });
  return (req, res, next) => {
    res.set('Permissions-Policy', GEEN);
    zetKoppen(req, res, next);
  };
}
