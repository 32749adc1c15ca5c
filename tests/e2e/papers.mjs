// Documents made in the test: a PDF with a text layer, and messages as mail programs write them.

/** A one-page PDF (1.4, Helvetica, WinAnsi) that shows these lines. */
export function pdf(lines) {
  const escaped = (line) => line.replace(/[\\()]/g, '\\$&');
  const stream = `BT /F1 11 Tf 56 780 Td 16 TL\n${lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const head = (subject) => [
  'From: "Achats, Mutuelle" <achats@mutuelle.example>', 'To: ao@esn.example', `Subject: ${subject}`,
  'Date: Mon, 23 Nov 2026 09:00:00 +0100', 'MIME-Version: 1.0',
].join('\r\n');

/** A message whose text is these lines. */
export function mail(subject, lines) {
  return `${head(subject)}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n`
    + `${Buffer.from(lines.join('\n')).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`;
}

/** A message with an HTML text only. */
export function htmlMail(subject, html) {
  return `${head(subject)}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`;
}

/** A message that says little and carries a file. */
export function mailWith(subject, name, bytes) {
  return `${head(subject)}\r\nContent-Type: multipart/mixed; boundary=xyz\r\n\r\n--xyz\r\n`
    + 'Content-Type: text/plain; charset=utf-8\r\n\r\nBonjour, voir la pièce jointe.\r\n--xyz\r\n'
    + `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="${name}"\r\n`
    + `Content-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--xyz--\r\n`;
}
