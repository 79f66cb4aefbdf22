/** What the phone remembers beside the works, readable before a database is open and on every page of the console. */
const KEY = 'wenlan-field';

export interface PhoneAccount {
  readonly name: string;
  /** Things that the server does not have yet. */
  readonly unsent: number;
  /** Signed out with work left: nothing is shown until this account signs in again. */
  readonly locked: boolean;
}
export interface Phone {
  readonly current: string | undefined;
  readonly accounts: Readonly<Record<string, PhoneAccount>>;
}

export function readPhone(): Phone {
  try {
    const held = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { current: held.current, accounts: held.accounts ?? {} };
  } catch {
    return { current: undefined, accounts: {} };
  }
}

export function writePhone(phone: Phone): void {
  localStorage.setItem(KEY, JSON.stringify(phone));
}

export function changeAccount(id: string, change: Partial<PhoneAccount>): void {
  const phone = readPhone();
  const account = { name: '', unsent: 0, locked: false, ...phone.accounts[id], ...change };
  writePhone({ ...phone, accounts: { ...phone.accounts, [id]: account } });
}

export function forgetAccount(id: string): void {
  const { current, accounts } = readPhone();
  const { [id]: _gone, ...others } = accounts;
  writePhone({ current: current === id ? undefined : current, accounts: others });
}

/** Colleagues with work left on this phone. */
export function otherAccounts(id: string | undefined): PhoneAccount[] {
  return Object.entries(readPhone().accounts).flatMap(([other, account]) =>
    other !== id && account.unsent > 0 ? [account] : [],
  );
}
