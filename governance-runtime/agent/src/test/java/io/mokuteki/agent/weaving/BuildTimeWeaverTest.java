package io.mokuteki.agent.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mokuteki.resolution.ClassFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** Class files in, class files out. What woven ones do is tried in a JVM of their own. */
class BuildTimeWeaverTest {

    private static final String CANNOT = "Mokuteki cannot weave com.example.shop.";
    private static final String UNGUARDED = ", and its reads of personal data would be unguarded: ";

    private final BuildTimeWeaver weaver = WovenFolder.weaver();

    @Test
    void aClassIsWovenOnce() {
        byte[] woven = weaver.weave(shop("Customer"));
        assertThat(BuildTimeWeaver.isWoven(shop("Customer"))).isFalse();
        assertThat(BuildTimeWeaver.isWoven(woven)).isTrue();
        assertThat(weaver.weave(woven)).isNull();
        assertThat(WovenFolder.weaver().weave(woven)).isNull();
    }

    @Test
    void aClassThatCallsTheHookByHandIsNotTakenForWoven() {
        assertThat(weaver.weave(shop("Application"))).isNotNull();
    }

    @Test
    void whereNothingIsGuardedNothingIsWoven() {
        assertThat(weaver.weave(shop("Partner"))).as("no bodies").isNull();
        assertThat(weaver.weave(shop("ChildFirst"))).as("nothing governed").isNull();
        assertThat(weaver.weave(accessing(Opcodes.PUTFIELD, "com/example/shop/Customer", Opcodes.V17)))
                .as("writes only")
                .isNull();
        assertThat(weaver.weave(accessing(Opcodes.GETFIELD, "com/example/shop/Customer", Opcodes.V17)))
                .as("reads")
                .isNotNull();
    }

    @Test
    void theSameClassesGiveTheSameBytes() throws IOException {
        List<Path> files = new ArrayList<>(WovenFolder.classes("com.example.shop"));
        files.removeIf(file -> file.endsWith("MethodReferenceToPartner.class"));
        Map<Path, byte[]> first = woven(files);
        Collections.reverse(files);
        Map<Path, byte[]> second = woven(files);
        assertThat(first).hasSizeGreaterThan(10);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((file, bytes) ->
                assertThat(second.get(file)).as(file.toString()).isEqualTo(bytes));
    }

    private static Map<Path, byte[]> woven(List<Path> files) throws IOException {
        BuildTimeWeaver fresh = WovenFolder.weaver();
        Map<Path, byte[]> woven = new TreeMap<>();
        for (Path file : files) {
            byte[] bytes = fresh.weave(Files.readAllBytes(file));
            if (bytes != null) {
                woven.put(file, bytes);
            }
        }
        return woven;
    }

    @Test
    void aWovenClassTellsWhatItToldBefore() throws IOException {
        for (Path file : WovenFolder.classes("com.example.shop")) {
            if (file.endsWith("MethodReferenceToPartner.class")) {
                continue;
            }
            byte[] compiled = withoutParameterNames(Files.readAllBytes(file));
            byte[] woven = weaver.weave(compiled);
            assertThat(told(woven == null ? compiled : woven)).isEqualTo(told(compiled));
        }
        assertThat(told(weaver.weave(shop("Customer"))))
                .anyMatch(method -> method.startsWith("getName") && method.contains("FieldReference"))
                .anyMatch(method -> method.startsWith("rename") && method.contains("newName"));
    }

    /** What makes methods accessors and bridges, and their parameters' names. A text is caught where it is refused. */
    private static List<String> told(byte[] classFile) {
        return ClassFile.read(classFile).methods().stream()
                .filter(method -> !method.name().equals("toString"))
                .map(method -> method.name()
                        + method.descriptor()
                        + method.parameters()
                        + method.accesses()
                        + method.bridgesTo())
                .toList();
    }

    /** As compiled without the option {@code -parameters}: then the names are those of local variables. */
    private static byte[] withoutParameterNames(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return new MethodVisitor(
                                        Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, thrown)) {
                                    @Override
                                    public void visitParameter(String parameter, int flags) {}
                                };
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    @Test
    void anOlderClassFileIsRefusedWhereThereIsSomethingToWeave() {
        assertThatThrownBy(() -> weaver.weave(accessing(Opcodes.GETFIELD, "com/example/shop/Customer", Opcodes.V10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(CANNOT + "Made" + UNGUARDED + "its class file version 54 has no dynamic constants, which"
                        + " stand for what only the running JVM knows. Compile it with -release 11 or later.");
        assertThat(weaver.weave(accessing(Opcodes.PUTFIELD, "com/example/shop/Customer", Opcodes.V10)))
                .isNull();
    }

    @Test
    void whatTheAgentRefusesToLoadIsRefused() {
        assertThatThrownBy(() -> weaver.weave(shop("MethodReferenceToPartner")))
                .hasMessage(CANNOT + "MethodReferenceToPartner" + UNGUARDED + "its method of uses the method reference"
                        + " com.example.shop.Partner::lookUp, which has no body: nobody can check it where it is"
                        + " called. Write a lambda or a statement that calls the method.");
    }

    @Test
    void aLabelThatHoldsNowhereIsRefused() {
        assertThatThrownBy(() -> weaver.weave(WovenFolder.classFile("com.example.faults.Misnamed")))
                .hasMessage("Mokuteki cannot weave com.example.faults.Misnamed" + UNGUARDED + "the constructor's"
                        + " parameter given is labelled [basic.phone], and no field is called so. Label the field that"
                        + " keeps the value, or call both alike; if none keeps it, take the label away.");
    }

    @Test
    void whatNamesAClassThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> weaver.weave(accessing(Opcodes.GETFIELD, "com/example/gone/Customer", Opcodes.V17)))
                .hasMessage(CANNOT + "Made" + UNGUARDED + "the class file of com.example.gone.Customer, which it names"
                        + " or whose members it inherits, cannot be found, so that nobody knows what of it is"
                        + " governed. Add the library that holds it to the class path of the build.");
    }

    @Test
    void whatUsesAClassThatAnotherModuleForgotToWeaveIsRefused() {
        byte[] reader = shop("VipCustomer");
        BuildTimeWeaver ofOtherModule =
                new BuildTimeWeaver(WovenFolder::classFile, name -> name.equals("com.example.shop.VipCustomer"));
        assertThatThrownBy(() -> ofOtherModule.weave(reader))
                .hasMessage(CANNOT + "VipCustomer" + UNGUARDED + "it uses com.example.shop.Customer, which reads"
                        + " personal data, and was not woven where it was built. Add the weaving to the build of the"
                        + " module that it comes from, or name it in -Dmokuteki.unwoven and know that what it reads is"
                        + " not guarded.");
        byte[] customer = weaver.weave(shop("Customer"));
        BuildTimeWeaver ofWovenModule = new BuildTimeWeaver(
                name -> name.equals("com.example.shop.Customer") ? customer : WovenFolder.classFile(name),
                name -> name.equals("com.example.shop.VipCustomer"));
        assertThat(ofWovenModule.weave(reader)).isEqualTo(weaver.weave(reader));
    }

    /** The way out, for a class that nobody can weave. */
    @Test
    void aClassOfAnotherModuleMayBeNamedAsUnwoven() {
        byte[] reader = shop("VipCustomer");
        System.setProperty("mokuteki.unwoven", "com.example.other., com.example.shop.Customer");
        try {
            BuildTimeWeaver knowing =
                    new BuildTimeWeaver(WovenFolder::classFile, name -> name.equals("com.example.shop.VipCustomer"));
            assertThat(knowing.weave(reader)).isEqualTo(weaver.weave(reader));
        } finally {
            System.clearProperty("mokuteki.unwoven");
        }
    }

    @Test
    void anAnnotationThatIsNotThereIsRefused() {
        BuildTimeWeaver without = new BuildTimeWeaver(
                name -> name.equals("com.example.shop.Phone") ? null : WovenFolder.classFile(name), name -> true);
        assertThatThrownBy(() -> without.weave(shop("Customer")))
                .hasMessage(CANNOT + "Customer" + UNGUARDED + "its field phone carries @com.example.shop.Phone, which"
                        + " cannot be found" + AbsentAnnotations.REMEDY);
    }

    @Test
    void aFailureOfTheWeaverIsNoPermission() {
        BuildTimeWeaver failing = new BuildTimeWeaver(
                name -> {
                    throw new IllegalStateException("the disk is on fire");
                },
                name -> true);
        assertThatThrownBy(() -> failing.weave(shop("Customer")))
                .hasMessageStartingWith(CANNOT + "Customer" + UNGUARDED + "the agent failed to look at it:"
                        + " java.lang.IllegalStateException: the disk is on fire");
        assertThatThrownBy(() -> weaver.weave(new byte[] {1, 2, 3}))
                .hasMessage("Mokuteki cannot weave a class without a name" + UNGUARDED
                        + "it is no class file. Rebuild it, or replace the jar that holds it.");
    }

    private static byte[] shop(String name) {
        return WovenFolder.classFile("com.example.shop." + name);
    }

    private static byte[] accessing(int opcode, String owner, int version) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(version, Opcodes.ACC_PUBLIC, "com/example/shop/Made", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "access", "()V", null, null);
        method.visitCode();
        method.visitInsn(Opcodes.ACONST_NULL);
        if (opcode == Opcodes.PUTFIELD) {
            method.visitInsn(Opcodes.ACONST_NULL);
        }
        method.visitFieldInsn(opcode, owner, "phone", "Ljava/lang/String;");
        if (opcode == Opcodes.GETFIELD) {
            method.visitInsn(Opcodes.POP);
        }
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(2, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
