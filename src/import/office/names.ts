/** Namespaces of Office files (ECMA-376, transitional and strict) by the prefixes that everybody writes. */
const PARTS = {
  w: ['wordprocessingml/2006/main', 'wordprocessingml/main'],
  m: ['officeDocument/2006/math', 'officeDocument/math'],
  r: ['officeDocument/2006/relationships', 'officeDocument/relationships'],
  a: ['drawingml/2006/main', 'drawingml/main'],
  pic: ['drawingml/2006/picture', 'drawingml/picture'],
  wp: ['drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'],
  c: ['drawingml/2006/chart', 'drawingml/chart'],
  dgm: ['drawingml/2006/diagram', 'drawingml/diagram'],
  p: ['presentationml/2006/main', 'presentationml/main'],
  mc: ['markup-compatibility/2006'],
};

export const OFFICE_PREFIXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(PARTS).flatMap(([prefix, [transitional = '', strict = '']]) => [
      [`http://schemas.openxmlformats.org/${transitional}`, prefix],
      [`http://purl.oclc.org/ooxml/${strict}`, prefix],
    ]),
  ),
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'http://schemas.microsoft.com/office/drawing/2010/main': 'a14',
  'http://schemas.microsoft.com/office/powerpoint/2010/main': 'p14',
  'http://schemas.microsoft.com/office/powerpoint/2018/8/main': 'p188',
  'http://purl.org/dc/elements/1.1/': 'dc',
};
