/** What a browser shows while there are no screens. */
export const NOG_NIET_GEBOUWD = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Nog geen scherm · Schakel</title>
  </head>
  <body>
    <main>
      <h1>Er is nog geen scherm</h1>
      <p>Schakel zelf werkt. Alleen het scherm is nog niet gebouwd.</p>
      <p>Bouw het met <code>npm run web:bouw</code>. Laad daarna deze pagina opnieuw.</p>
      <p>De <a href="/v1/openapi.json">beschrijving van de API</a> is er wel.</p>
    </main>
  </body>
</html>
`;
