package io.mokuteki.agent.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Weaves one class by the hooks that name it. Methods that no change concerns are copied byte by byte. */
final class PlatformWeaver {

    private final byte[] bytes;
    private final List<MethodChange> changes = new ArrayList<>();
    private final Map<MethodChange, Integer> found = new HashMap<>();
    private final Map<String, Integer> locals = new HashMap<>();

    PlatformWeaver(byte[] bytes, List<PlatformHook> hooks) {
        this.bytes = bytes;
        for (PlatformHook hook : hooks) {
            for (MethodChange change : hook.changes()) {
                if (change.isExpected()) {
                    changes.add(change);
                }
            }
        }
    }

    /** The woven class. Whether everything was found is for {@link #missing} to say. */
    byte[] weave() {
        ClassReader reader = new ClassReader(bytes);
        reader.accept(new Locals(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        // Sums up what each method needs on the stack, and loads no type for that.
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Weaving(writer, reader.getClassName()), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    /** The changes for which there was no place. */
    List<MethodChange> missing() {
        List<MethodChange> missing = new ArrayList<>();
        for (MethodChange change : changes) {
            if (!change.isContent(found.getOrDefault(change, 0))) {
                missing.add(change);
            }
        }
        return missing;
    }

    private boolean concerns(int access, String name, String descriptor) {
        for (MethodChange change : changes) {
            if (change.concerns(access, name, descriptor)) {
                return true;
            }
        }
        return false;
    }

    /** Counts the places of a change. No lambda: the first one of a JVM takes long, and this runs at every start. */
    private final class Found implements Runnable {

        private final MethodChange change;

        Found(MethodChange change) {
            this.change = change;
        }

        @Override
        public void run() {
            found.put(change, found.getOrDefault(change, 0) + 1);
        }
    }

    /** Learns how many locals the methods have that change. */
    private final class Locals extends ClassVisitor {

        Locals() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            if (!concerns(access, name, descriptor)) {
                return null;
            }
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMaxs(int maxStack, int maxLocals) {
                    locals.put(name + descriptor, maxLocals);
                }
            };
        }
    }

    private final class Weaving extends ClassVisitor {

        private final String owner;

        Weaving(ClassVisitor target, String owner) {
            super(Opcodes.ASM9, target);
            this.owner = owner;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
            Integer maxLocals = locals.get(name + descriptor);
            if (maxLocals == null) {
                return code;
            }
            // Each change has a local of its own, should it want one: the outermost, which is the last, the lowest.
            int free = maxLocals + changes.size();
            for (MethodChange change : changes) {
                free--;
                if (change.concerns(access, name, descriptor)) {
                    Method method = new Method(owner, access, name, descriptor, free);
                    code = change.weave(code, method, new Found(change));
                }
            }
            return code;
        }
    }
}
