import { registerPeople } from '../modules/people/index.ts';
import { demoPerson } from './demo-person.ts';
import type { Stage, StagedPerson } from './stage.ts';
import { systemAct } from './stage.ts';

/** Makes files for the next `households.length` made-up people, from `firstIndex` on. */
export async function seedPeople(
  stage: Stage,
  group: { firstIndex: number; households: readonly ('rural' | 'urban')[]; on: string },
): Promise<StagedPerson[]> {
  const people = group.households.map((household, offset) =>
    demoPerson(stage.random, group.firstIndex + offset, household),
  );
  const registered = await registerPeople(stage.tx, systemAct(stage, group.on), people);
  return people.map((person, index) => {
    const file = registered[index];
    if (!file || file.existed) throw new Error('two made-up people share an identity number');
    return { ...person, id: file.id };
  });
}
