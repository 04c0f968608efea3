package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.FieldReference;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises methods by their code (JVMS chapter 6): accessors, which do nothing but read or write a field, and bridges.
 * One that a build has woven is what it was before: its guards are looked past.
 */
final class BodyShape {

    private static final String GUARD = "io.mokuteki.agent.hook.Guard";

    private final ClassFileBytes in;

    BodyShape(ClassFileBytes in) {
        this.in = in;
    }

    /** The field, if the body is no more than {@code return f}, {@code f = p}, or {@code f = p; return this}. */
    Optional<FieldReference> accessedField(int start, int length) {
        int end = start + length;
        int pc = afterGuards(start, end, 0x2a);
        boolean viaThis = length > 0 && in.byteAt(pc) == 0x2a;
        if (viaThis) {
            pc = afterGuards(pc + 1, end, 0x59);
        }
        int read = viaThis ? 0xb4 : 0xb2;
        if (pc + 4 <= end && in.byteAt(pc) == read) {
            int after = pc + 3;
            if (in.byteAt(after) == 0xc0 && after + 4 <= end) {
                after += 3;
            }
            boolean returns = after + 1 == end && in.byteAt(after) >= 0xac && in.byteAt(after) <= 0xb0;
            return returns ? Optional.of(fieldReference(pc + 1, false)) : Optional.empty();
        }
        if (pc < end && in.byteAt(pc) >= 0x15 && in.byteAt(pc) <= 0x2d) {
            pc += in.byteAt(pc) <= 0x19 ? 2 : 1;
            int write = viaThis ? 0xb5 : 0xb3;
            if (pc + 4 <= end && in.byteAt(pc) == write) {
                int after = pc + 3;
                boolean returns = (after + 1 == end && in.byteAt(after) == 0xb1)
                        || (after + 2 == end && in.byteAt(after) == 0x2a && in.byteAt(after + 1) == 0xb0);
                return returns ? Optional.of(fieldReference(pc + 1, true)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Where the code goes on after what {@code Guard.read(owner, number)} it begins with; the owner is optional. */
    private int afterGuards(int start, int end, int pushesOwner) {
        int pc = start;
        int next = afterGuard(pc, end, pushesOwner);
        while (next != pc) {
            pc = next;
            next = afterGuard(pc, end, pushesOwner);
        }
        return pc;
    }

    private int afterGuard(int start, int end, int pushesOwner) {
        int pc = start < end && in.byteAt(start) == pushesOwner ? start + 1 : start;
        if (pc + 5 > end || (in.byteAt(pc) != 0x12 && in.byteAt(pc) != 0x13)) {
            return start;
        }
        pc += in.byteAt(pc) == 0x12 ? 2 : 3;
        if (pc + 3 > end || in.byteAt(pc) != 0xb8) {
            return start;
        }
        int method = in.constant(in.twoAt(pc + 1));
        return in.classAt(in.twoAt(method + 1)).equals(GUARD) ? pc + 3 : start;
    }

    /** Whether one of the instructions is an {@code invokedynamic} with one of these bootstrap methods. */
    boolean invokesDynamically(int start, int length, Set<Integer> bootstraps) {
        int pc = start;
        while (pc < start + length) {
            if (in.byteAt(pc) == Instructions.INVOKEDYNAMIC
                    && bootstraps.contains(in.twoAt(in.constant(in.twoAt(pc + 1), 18) + 1))) {
                return true;
            }
            pc = Instructions.next(in, start, pc);
        }
        return false;
    }

    private FieldReference fieldReference(int operand, boolean write) {
        int constant = in.constant(in.twoAt(operand), 9);
        int nameAndType = in.constant(in.twoAt(constant + 3), 12);
        return new FieldReference(in.classAt(in.twoAt(constant + 1)), in.textAt(in.twoAt(nameAndType + 1)), write);
    }

    /** A bridge loads its parameters, casts them, and calls. */
    Optional<String> bridgeTarget(int start, int length, String name) {
        int end = start + length;
        int pc = start;
        while (pc + 2 < end) {
            int opcode = in.byteAt(pc);
            if (opcode >= 0x15 && opcode <= 0x19) {
                pc += 2;
            } else if (opcode >= 0x1a && opcode <= 0x2d) {
                pc += 1;
            } else if (opcode == 0xc4) {
                pc += 4;
            } else if (opcode == 0xc0) {
                pc += 3;
            } else if (opcode >= 0xb6 && opcode <= 0xb9) {
                int constant = in.constant(in.twoAt(pc + 1));
                int nameAndType = in.constant(in.twoAt(constant + 3), 12);
                boolean sameName = in.textAt(in.twoAt(nameAndType + 1)).equals(name);
                boolean sameClass = opcode == 0xb6 || opcode == 0xb9;
                return sameName && sameClass ? Optional.of(in.textAt(in.twoAt(nameAndType + 3))) : Optional.empty();
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
