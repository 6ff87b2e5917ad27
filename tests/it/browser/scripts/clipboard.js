// Reads text and HTML from the clipboard, as they were copied. Needs the permissions
// `clipboard-read` and a page that has the focus. Returns a promise of { text, html }.
(async () => {
  'use strict';
  const read = async (item, type, found) => {
    if (item.types.includes(type)) found[type] = await (await item.getType(type)).text();
  };
  const found = {};
  const items = await navigator.clipboard.read({ unsanitized: ['text/html'] });
  for (const item of items) {
    await read(item, 'text/plain', found);
    await read(item, 'text/html', found);
  }
  return { text: found['text/plain'] || '', html: found['text/html'] || '' };
})
