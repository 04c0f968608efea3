package io.mokuteki.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.TypePath;

/**
 * What a class file says besides its instructions.
 *
 * @param declared all but the code of methods, attributes nobody knows included, as the bytes of a class file of its own
 * @param debugging the lines and local variables of the code, in their order
 */
record BesidesCode(String declared, List<String> debugging) {

    static BesidesCode of(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        // A constant pool of its own: it holds what is declared, in the order of its declaration, and no more.
        ClassWriter declared = new ClassWriter(0);
        reader.accept(declared, ClassReader.SKIP_CODE);
        Debugging debugging = new Debugging();
        reader.accept(debugging, ClassReader.SKIP_FRAMES);
        return new BesidesCode(Arrays.toString(declared.toByteArray()), debugging.told);
    }

    private static final class Debugging extends ClassVisitor {

        final List<String> told = new ArrayList<>();

        Debugging() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            told.add(name + descriptor);
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLineNumber(int line, Label start) {
                    told.add("line " + line);
                }

                @Override
                public void visitLocalVariable(
                        String variable, String type, String generic, Label start, Label end, int index) {
                    told.add("variable " + variable + " " + type + " " + generic + " " + index);
                }

                @Override
                public AnnotationVisitor visitLocalVariableAnnotation(
                        int typeRef,
                        TypePath path,
                        Label[] start,
                        Label[] end,
                        int[] index,
                        String type,
                        boolean visible) {
                    told.add("annotated " + typeRef + " " + path + " " + Arrays.toString(index) + " " + type);
                    return null;
                }

                @Override
                public AnnotationVisitor visitInsnAnnotation(int typeRef, TypePath path, String type, boolean visible) {
                    told.add("annotated " + typeRef + " " + path + " " + type);
                    return null;
                }
            };
        }
    }
}
