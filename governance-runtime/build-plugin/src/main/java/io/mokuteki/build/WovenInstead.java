package io.mokuteki.build;

import java.util.function.Function;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/**
 * Puts the woven class into the place of the one that comes by.
 *
 * <p>The rewriter takes and gives class files, with a copy of ASM that is not this one. So the class is collected, woven
 * when it has ended, and visited once more for whoever is next.
 */
final class WovenInstead extends AsmVisitorWrapper.AbstractBase {

    private final Function<byte[], byte @Nullable []> weaving;

    /**
     * A wrapper of visitors.
     *
     * @param weaving gives the woven class for a class file; null when there is nothing to weave
     */
    WovenInstead(Function<byte[], byte @Nullable []> weaving) {
        this.weaving = weaving;
    }

    @Override
    public ClassVisitor wrap(
            TypeDescription type,
            ClassVisitor next,
            Implementation.Context context,
            TypePool pool,
            FieldList<FieldDescription.InDefinedShape> fields,
            MethodList<?> methods,
            int writerFlags,
            int readerFlags) {
        ClassWriter collected = new ClassWriter(0);
        return new ClassVisitor(Opcodes.ASM9, collected) {
            @Override
            public void visitEnd() {
                super.visitEnd();
                byte[] compiled = collected.toByteArray();
                byte[] woven = weaving.apply(compiled);
                new ClassReader(woven == null ? compiled : woven).accept(next, readerFlags & ClassReader.EXPAND_FRAMES);
            }
        };
    }
}
