import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone with an account. Belongs to nobody but themselves: organisations have memberships. */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  @Column('text', { name: 'password_hash', select: false })
  passwordHash: string;

  @Column('text')
  theme: 'system' | 'light' | 'dark';

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;
}
