import { COMPONENTS } from '@maklumat/standards';

/** How complete one published version of a standard is, and when it is the one in force (null: always). */
export type StandardFact = {
  readonly service: string;
  readonly beginsAt: Date | null;
  readonly endsAt: Date | null;
  /** How many of the fourteen components it states. */
  readonly stated: number;
};

/** The figures about standards of one agency or the nation. */
export type StandardsFigures = {
  /** Services with a standard in force. */
  readonly published: number;
  /** Of those, the ones that state all fourteen components. */
  readonly complete: number;
  /** Components stated in all of them together. */
  readonly stated: number;
};

/** Facts of the versions in force at an instant; of a service at most one is. */
export function factsInForce<T extends StandardFact>(facts: readonly T[], now: Date): T[] {
  return facts.filter(
    ({ beginsAt, endsAt }) => (beginsAt === null || beginsAt <= now) && (endsAt === null || now < endsAt),
  );
}

/**
 * Figures about versions in force.
 *
 * @see UU 25/2009 Pasal 21 (the fourteen components)
 */
export function standardsFigures(inForce: readonly StandardFact[]): StandardsFigures {
  return {
    published: inForce.length,
    complete: inForce.filter(({ stated }) => stated === COMPONENTS.length).length,
    stated: inForce.reduce((sum, { stated }) => sum + stated, 0),
  };
}

/** Figures of several agencies together. */
export function addStandards(figures: readonly StandardsFigures[]): StandardsFigures {
  const total = (of: keyof StandardsFigures): number => figures.reduce((sum, one) => sum + one[of], 0);
  return { published: total('published'), complete: total('complete'), stated: total('stated') };
}

/**
 * Mean number of components stated, to one decimal and never rounded up to what is not so: 14 means that all standards
 * are complete. Null without a standard.
 */
export function meanStated({ published, stated }: StandardsFigures): number | null {
  return published === 0 ? null : Math.floor((stated * 10) / published) / 10;
}
