package io.mokuteki.agent.weaving;

import java.util.function.UnaryOperator;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** A class as it would be with other labels on its fields, methods and parameters. */
public final class Relabelled extends ClassVisitor {

    /** Gives another text for one that an annotation holds. */
    private final UnaryOperator<String> texts;
    /** The member whose annotations are left away, and the simple name of these. */
    private final String member;

    private final String without;

    private Relabelled(ClassVisitor target, String member, String without, UnaryOperator<String> texts) {
        super(Opcodes.ASM9, target);
        this.member = member;
        this.without = without;
        this.texts = texts;
    }

    /** Without annotations of that type on a field, or on a method and its parameters. */
    public static byte[] without(String annotation, String member, byte[] classFile) {
        return of(classFile, member, annotation, text -> text);
    }

    /** With another text in its annotations. */
    public static byte[] replacing(String text, String other, byte[] classFile) {
        return of(classFile, "", "", found -> found.equals(text) ? other : found);
    }

    private static byte[] of(byte[] classFile, String member, String without, UnaryOperator<String> texts) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(new Relabelled(writer, member, without, texts), 0);
        return writer.toByteArray();
    }

    private boolean leaves(String name, String descriptor) {
        return name.equals(member) && descriptor.equals("Lio/mokuteki/annotation/" + without + ";");
    }

    private AnnotationVisitor relabelled(AnnotationVisitor target) {
        return new AnnotationVisitor(Opcodes.ASM9, target) {
            @Override
            public void visit(String name, Object value) {
                super.visit(name, value instanceof String text ? texts.apply(text) : value);
            }

            @Override
            public AnnotationVisitor visitArray(String name) {
                return relabelled(super.visitArray(name));
            }
        };
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        return new FieldVisitor(Opcodes.ASM9, super.visitField(access, name, descriptor, signature, value)) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return leaves(name, type) ? null : relabelled(super.visitAnnotation(type, visible));
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, thrown)) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return leaves(name, type) ? null : relabelled(super.visitAnnotation(type, visible));
            }

            @Override
            public AnnotationVisitor visitParameterAnnotation(int parameter, String type, boolean visible) {
                return leaves(name, type) ? null : relabelled(super.visitParameterAnnotation(parameter, type, visible));
            }
        };
    }
}
