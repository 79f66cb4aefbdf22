/** Owner type of the papers of a letter: signed sheet, proof of service, answer on paper. Only staff read them. */
export const LETTER_OWNER = 'supervision-letter';
/** Owner type of the proofs that the recipient hands in for one item. */
export const PROOF_OWNER = 'supervision-letter-item';
