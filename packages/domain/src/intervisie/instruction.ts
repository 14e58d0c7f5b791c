import type { Instruction, InstructionReader } from '@tweespraak/contracts';
import { rolesOf } from './people.ts';
import { phaseNow, type Room } from './room-state.ts';

/** What people are called on the screen, by their id. */
export type RoomNames = Readonly<Record<string, string>>;

/** What is going on and what this person does now: one instruction per role and phase, from the method itself. */
export function instructionFor(room: Room, viewerId: string, names: RoomNames): Instruction | null {
  const phase = phaseNow(room);
  if (!phase) return null;
  const inCircle = viewerId === room.state.caseBringerId && room.state.caseBringerSeat === 'back';
  const readers: InstructionReader[] = [
    ...(inCircle ? ['caseBringerInCircle' as const] : []),
    ...rolesOf(room.state, viewerId),
  ];
  const found = readers.map((reader) => phase.instructions[reader]).find((instruction) => instruction !== undefined);
  return found ? { scene: fillNames(found.scene, room, names), task: fillNames(found.task, room, names) } : null;
}

/** Puts people's names into a text of a method; before there is a case bringer it speaks of "de inbrenger". */
export function fillNames(text: string, { state }: Room, names: RoomNames): string {
  const filled = text
    .replaceAll('{inbrenger}', names[state.caseBringerId ?? ''] ?? 'de inbrenger')
    .replaceAll('{gespreksleider}', names[state.facilitatorId] ?? 'de gespreksleider');
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
