package io.mokuteki.agent.platform;

import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** The ways to change a method. */
public final class Changes {

    private Changes() {}

    /** {@code Hook.call(…);} before anything else. */
    public static MethodChange atEntry(String name, @Nullable String descriptor, HookCall call) {
        return new MethodChange(alternatives(name), descriptor) {
            @Override
            protected MethodVisitor weave(MethodVisitor target, Method method, Runnable found) {
                return new MethodVisitor(Opcodes.ASM9, target) {
                    @Override
                    public void visitCode() {
                        super.visitCode();
                        call.weave(mv, method);
                        found.run();
                    }
                };
            }
        };
    }

    /** {@code parameter = Hook.call(parameter, …);} before anything else. */
    public static MethodChange ofParameter(String name, @Nullable String descriptor, int parameter, HookCall call) {
        return new MethodChange(alternatives(name), descriptor) {
            @Override
            protected MethodVisitor weave(MethodVisitor target, Method method, Runnable found) {
                return new MethodVisitor(Opcodes.ASM9, target) {
                    @Override
                    public void visitCode() {
                        super.visitCode();
                        replaceParameter(mv, method, parameter, call);
                        found.run();
                    }
                };
            }
        };
    }

    /** {@code Hook.call(…);} before each {@code return} without a result, such as a constructor's. */
    public static MethodChange atReturn(String name, @Nullable String descriptor, HookCall call) {
        return new MethodChange(alternatives(name), descriptor) {
            @Override
            protected MethodVisitor weave(MethodVisitor target, Method method, Runnable found) {
                return new MethodVisitor(Opcodes.ASM9, target) {
                    @Override
                    public void visitInsn(int opcode) {
                        if (opcode == Opcodes.RETURN) {
                            call.weave(mv, method);
                            found.run();
                        }
                        super.visitInsn(opcode);
                    }
                };
            }
        };
    }

    /** {@code return Hook.call(result, …);} on every normal exit. */
    public static MethodChange ofResult(String name, @Nullable String descriptor, HookCall call) {
        return new MethodChange(alternatives(name), descriptor) {
            @Override
            protected MethodVisitor weave(MethodVisitor target, Method method, Runnable found) {
                return new MethodVisitor(Opcodes.ASM9, target) {
                    @Override
                    public void visitInsn(int opcode) {
                        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN) {
                            call.weave(mv, method);
                            cast(mv, call.descriptor(), method.result());
                            found.run();
                        }
                        super.visitInsn(opcode);
                    }
                };
            }
        };
    }

    /** {@code Mark mark = begin(…); try { … } finally { put back }}, without a call for the latter. */
    static MethodChange around(String name, @Nullable String descriptor, HookCall begin, PutBack end) {
        return new MethodChange(alternatives(name), descriptor) {
            @Override
            protected MethodVisitor weave(MethodVisitor target, Method method, Runnable found) {
                found.run();
                return new Around(target, method, begin, true) {
                    @Override
                    void end(int mark) {
                        end.weave(mv, mark);
                    }
                };
            }
        };
    }

    /** {@code Object mark = begin(…); try { … } catch (Throwable thrown) { failed(mark); throw thrown; }} */
    public static MethodChange unlessItThrows(
            String name, @Nullable String descriptor, HookCall begin, HookCall failed) {
        return unlessItThrows(name, descriptor, begin, null, failed);
    }

    /**
     * {@code Object mark = begin(…); parameter = instead(mark, parameter); try { … } catch (Throwable thrown)
     * { failed(mark); throw thrown; }} for the first parameter.
     */
    public static MethodChange unlessItThrows(
            String name, @Nullable String descriptor, HookCall begin, @Nullable HookCall instead, HookCall failed) {
        return new MethodChange(alternatives(name), descriptor) {
            @Override
            protected MethodVisitor weave(MethodVisitor target, Method method, Runnable found) {
                found.run();
                return new Around(target, method, begin, false) {
                    @Override
                    void begun(int mark) {
                        if (instead != null) {
                            mv.visitVarInsn(Opcodes.ALOAD, mark);
                            replaceParameter(mv, method, 0, instead);
                        }
                    }

                    @Override
                    void end(int mark) {
                        mv.visitVarInsn(Opcodes.ALOAD, mark);
                        failed.weave(mv, method);
                    }
                };
            }
        };
    }

    /** {@code Hook.call(receiver, arguments…, …)} instead of {@code receiver.called(arguments…)}. */
    public static MethodChange ofCall(
            String name, @Nullable String descriptor, String called, String calledDescriptor, HookCall call) {
        return new MethodChange(alternatives(name), descriptor) {
            @Override
            protected MethodVisitor weave(MethodVisitor target, Method method, Runnable found) {
                return new MethodVisitor(Opcodes.ASM9, target) {
                    @Override
                    public void visitMethodInsn(
                            int opcode, String owner, String name, String descriptor, boolean isInterface) {
                        if (isThat(called, calledDescriptor, owner, name, descriptor)) {
                            call.weave(mv, method);
                            found.run();
                        } else {
                            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                        }
                    }
                };
            }
        };
    }

    /**
     * {@code Hook.call(value, …);} before {@code called}, where {@code value} is its last argument, or its receiver when
     * it has no arguments.
     *
     * @param calledDescriptor or null for any
     */
    public static MethodChange beforeCall(
            String name, @Nullable String descriptor, String called, @Nullable String calledDescriptor, HookCall call) {
        return new MethodChange(alternatives(name), descriptor) {
            @Override
            protected MethodVisitor weave(MethodVisitor target, Method method, Runnable found) {
                return new MethodVisitor(Opcodes.ASM9, target) {
                    @Override
                    public void visitMethodInsn(
                            int opcode, String owner, String name, String descriptor, boolean isInterface) {
                        if (isThat(called, calledDescriptor, owner, name, descriptor)) {
                            super.visitInsn(Opcodes.DUP);
                            call.weave(mv, method);
                            found.run();
                        }
                        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                    }
                };
            }
        };
    }

    /** {@code field = Hook.call(value, …);} instead of {@code field = value;}. */
    public static MethodChange ofField(String name, String field, HookCall call) {
        return new MethodChange(alternatives(name), null) {
            @Override
            protected MethodVisitor weave(MethodVisitor target, Method method, Runnable found) {
                return new MethodVisitor(Opcodes.ASM9, target) {
                    @Override
                    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                        if (opcode == Opcodes.PUTFIELD && name.equals(field)) {
                            call.weave(mv, method);
                            found.run();
                        }
                        super.visitFieldInsn(opcode, owner, name, descriptor);
                    }
                };
            }
        };
    }

    /** Keeps the frames of a method of the hook out of stack traces, as the JDK does with its own. */
    public static MethodChange hidden(String names) {
        return new MethodChange(alternatives(names), null) {
            @Override
            protected MethodVisitor weave(MethodVisitor target, Method method, Runnable found) {
                return new MethodVisitor(Opcodes.ASM9, target) {
                    @Override
                    public void visitCode() {
                        mv.visitAnnotation("Ljdk/internal/vm/annotation/Hidden;", true)
                                .visitEnd();
                        super.visitCode();
                        found.run();
                    }
                };
            }
        };
    }

    private static boolean isThat(
            String called, @Nullable String calledDescriptor, String owner, String name, String descriptor) {
        return (owner + "." + name).equals(called) && (calledDescriptor == null || calledDescriptor.equals(descriptor));
    }

    static void replaceParameter(MethodVisitor code, Method method, int parameter, HookCall call) {
        call.weave(code, method);
        Type type = method.parameters()[parameter];
        cast(code, call.descriptor(), type);
        code.visitVarInsn(type.getOpcode(Opcodes.ISTORE), method.slot(parameter));
    }

    private static void cast(MethodVisitor code, String given, Type wanted) {
        if (!Type.getReturnType(given).equals(wanted) && wanted.getSort() >= Type.ARRAY) {
            code.visitTypeInsn(Opcodes.CHECKCAST, wanted.getInternalName());
        }
    }

    private static List<String> alternatives(String names) {
        return Arrays.asList(names.split("\\|"));
    }
}
