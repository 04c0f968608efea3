package io.mokuteki.agent.platform;

import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import org.jspecify.annotations.Nullable;

/**
 * One change of one method, or of several that are alike.
 *
 * <p>It adds straight-line code, or one handler around the whole; so the frames that the compiler computed stay as they
 * are, and no type needs to be loaded to compute others.
 */
public abstract class MethodChange {

    private final List<String> names;
    private final @Nullable String descriptor;
    private int least = 1;
    private int since;

    /**
     * Concerns the methods of these names.
     *
     * @param names alternatives: what a method is called in one JDK and another
     * @param descriptor how their descriptor begins, or null for any
     */
    protected MethodChange(List<String> names, @Nullable String descriptor) {
        this.names = names;
        this.descriptor = descriptor;
    }

    /** How many places must be found: methods, or calls in them. One unless told. */
    public MethodChange atLeast(int places) {
        this.least = places;
        return this;
    }

    /** The JDK in which the method came. */
    public MethodChange since(int feature) {
        this.since = feature;
        return this;
    }

    /** Whether it changes that method. */
    protected boolean concerns(int access, String name, String descriptor) {
        return names.contains(name) && (this.descriptor == null || descriptor.startsWith(this.descriptor));
    }

    /**
     * Puts itself before the writer of a method's code.
     *
     * @param found to be told of each place that is changed
     */
    protected abstract MethodVisitor weave(MethodVisitor target, Method method, Runnable found);

    boolean isExpected() {
        return Runtime.version().feature() >= since;
    }

    boolean isContent(int found) {
        return found >= least;
    }

    @Override
    public String toString() {
        return String.join(" or ", names) + (descriptor == null ? "" : descriptor);
    }
}
