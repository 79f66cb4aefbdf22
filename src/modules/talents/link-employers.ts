import type { Transaction } from '../../platform/db/database.ts';
import { findByExactNames } from '../orgs/index.ts';
import type { CertificateInput } from './certificate.ts';

/** An employer's name that means exactly one organisation on file is linked to it; any other stays text. */
export async function linkEmployers<Input extends CertificateInput>(
  tx: Transaction,
  region: string,
  inputs: readonly Input[],
): Promise<Input[]> {
  const names = inputs.flatMap(({ employerName }) => employerName ?? []);
  const found = await findByExactNames(tx, region, names);
  return inputs.map((input) => {
    const organisationId = input.organisationId ?? found.get(input.employerName ?? '');
    return organisationId === undefined ? input : { ...input, organisationId };
  });
}
