import { Section } from '../../../ui/card/card.tsx';
import { type Column, Table } from '../../../ui/table/table.tsx';
import { parseCertificateNumber } from '../certificate-number.ts';
import { type CertificatePart, certificateParts } from '../certificate-parts.ts';

const columns: readonly Column<CertificatePart>[] = [
  { key: 'places', header: '位数', cell: ({ places }) => places },
  { key: 'characters', header: '编号中', cell: ({ characters }) => characters },
  { key: 'meaning', header: '含义', width: 'wide', cell: ({ meaning }) => meaning },
];

/** Which characters of the number mean what. */
export function CertificateNumberParts({ number }: { number: string | undefined }) {
  const parsed = parseCertificateNumber(number ?? '');
  if (!parsed.ok) return null;
  return (
    <Section title="编号解读">
      <Table caption="证书编号各位的含义" columns={columns} rows={certificateParts(parsed)} empty={null} />
    </Section>
  );
}
