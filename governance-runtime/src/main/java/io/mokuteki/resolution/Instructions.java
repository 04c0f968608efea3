package io.mokuteki.resolution;

/** Where one instruction of a method ends and the next begins (JVMS chapter 6). */
final class Instructions {

    static final int INVOKEDYNAMIC = 0xba;

    private static final int TABLESWITCH = 0xaa;
    private static final int LOOKUPSWITCH = 0xab;
    private static final int WIDE = 0xc4;
    private static final int IINC = 0x84;

    private Instructions() {}

    /**
     * The offset of the next instruction.
     *
     * @param start where the method's code begins
     * @param pc where the instruction begins
     */
    static int next(ClassFileBytes in, int start, int pc) {
        int opcode = in.byteAt(pc);
        int aligned = pc + 4 - (pc - start) % 4;
        int length = switch (opcode) {
            case TABLESWITCH -> aligned + 16 + 4 * (in.fourAt(aligned + 8) - in.fourAt(aligned + 4)) - pc;
            case LOOKUPSWITCH -> aligned + 8 + 8 * in.fourAt(aligned + 4) - pc;
            case WIDE -> in.byteAt(pc + 1) == IINC ? 6 : 4;
            default -> length(opcode);
        };
        if (length <= 0) {
            throw in.malformed(pc, "an instruction has no end");
        }
        return pc + length;
    }

    private static int length(int opcode) {
        return switch (opcode) {
            case 0x10, 0x12, 0x15, 0x16, 0x17, 0x18, 0x19, 0x36, 0x37, 0x38, 0x39, 0x3a, 0xa9, 0xbc -> 2;
            case 0x11, 0x13, 0x14, IINC, 0xbb, 0xbd, 0xc0, 0xc1, 0xc6, 0xc7 -> 3;
            case 0xc5 -> 4;
            case 0xb9, INVOKEDYNAMIC, 0xc8, 0xc9 -> 5;
            default -> (opcode >= 0x99 && opcode <= 0xa8) || (opcode >= 0xb2 && opcode <= 0xb8) ? 3 : 1;
        };
    }
}
