import type { PersonConflict } from './person.ts';
import type { PersonRow, StoredPerson } from './stored-person.ts';

/** Fields that are empty on file and were given now. */
export function blanksToFill(file: StoredPerson, given: PersonRow) {
  return {
    ...(file.phoneSealed === undefined && given.phoneSealed !== undefined
      ? { phoneSealed: given.phoneSealed, phoneIndex: given.phoneIndex ?? null }
      : {}),
    ...(file.bankCardSealed === undefined && given.bankCardSealed !== undefined
      ? { bankCardSealed: given.bankCardSealed, bankName: given.bankName ?? null }
      : {}),
    ...(file.householdType === 'unknown' && given.householdType !== 'unknown'
      ? {
          householdType: given.householdType,
          householdSource: given.householdSource ?? null,
          householdAsOf: given.householdAsOf ?? null,
        }
      : {}),
    ...blank('townshipCode', file, given),
    ...blank('ethnicCode', file, given),
    ...blank('educationCode', file, given),
  };
}

function blank(field: 'townshipCode' | 'ethnicCode' | 'educationCode', file: StoredPerson, given: PersonRow) {
  const value = given[field];
  return file[field] === undefined && value !== undefined ? { [field]: value } : {};
}

/**
 * Where the given person differs from the file.
 * @param phoneIndexes blind indexes of the given phone under every key; empty where none was given.
 */
export function conflictsWith(
  file: StoredPerson,
  given: PersonRow,
  phoneIndexes: readonly string[],
): PersonConflict[] {
  const conflicts: PersonConflict[] = [];
  if (file.name !== given.name) conflicts.push('name');
  if (file.phoneIndex !== undefined && phoneIndexes.length > 0 && !phoneIndexes.includes(file.phoneIndex)) {
    conflicts.push('phone');
  }
  const households = [file.householdType, given.householdType];
  if (!households.includes('unknown') && households[0] !== households[1]) conflicts.push('household-type');
  return conflicts;
}
