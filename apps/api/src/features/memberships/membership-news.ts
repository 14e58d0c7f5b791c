import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { News } from '../../platform/news/news.ts';
import { People } from '../../platform/people/people.ts';

/** Tells open screens that who is who has changed. */
@Injectable()
export class MembershipNews {
  constructor(
    private readonly people: People,
    private readonly clock: Clock,
    private readonly news: News,
  ) {}

  /** Those who see the list of people of this organisation. */
  async toManagers(organisationId: string): Promise<void> {
    const [coordinators, administrators] = [
      await this.people.withRole(organisationId, 'coordinator'),
      await this.people.withRole(organisationId, 'administrator'),
    ];
    const readers = new Set([...coordinators, ...administrators].map(({ id }) => id));
    this.news.tell([...readers], { type: 'organisation', id: organisationId, version: this.#version() });
  }

  /** The person whose roles changed: parts of the house open or close for them. */
  toPerson(personId: string): void {
    this.news.tell([personId], { type: 'me', id: personId, version: this.#version() });
  }

  #version(): number {
    return this.clock.now().getTime();
  }
}
