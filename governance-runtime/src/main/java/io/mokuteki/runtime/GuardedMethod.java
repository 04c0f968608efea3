package io.mokuteki.runtime;

import io.mokuteki.resolution.MethodGovernance;
import io.mokuteki.resolution.MethodGovernance.Disclosure;
import io.mokuteki.resolution.MethodGovernance.Parameter;
import io.mokuteki.resolution.MethodGovernance.ParameterKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method as a framework calls it where no agent guards it: its purposes are in force around the call, and what goes
 * in and comes out is judged. What its body reads, nobody sees.
 *
 * <ul>
 *   <li>A method that discloses: its arguments, or a request handler's result, against recipient and channel. A result
 *       is written as a whole, so all that its declared type and the objects in it hold must be permitted.
 *   <li>A result that is itself classified: as a read.
 *   <li>Arguments and results of a method with a purpose: refused when the purposes permit nothing of what one of the
 *       objects in them holds; where there is no object to be seen, of what the declared type holds. An object may hold
 *       more than the method reads of it.
 *   <li>Statistics: a {@link StatisticalTable} only. Nobody has counted the people of any other result.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class GuardedMethod {

    private static final int WITHOUT_NUMBER = -1;

    private final GovernedCall call;
    private final OptionalInt subjectParameter;
    private final Optional<GovernedDisclosure> disclosure;
    private final boolean disclosesResult;
    private final Optional<GovernedRead> result;
    private final boolean judgesArguments;
    private final boolean judgesResult;
    private final List<List<String>> argumentContents;
    private final List<String> resultContents;
    private final Contents contents;

    /**
     * Guards a method.
     *
     * @param governance what governs it
     * @param argumentContents what the objects of each parameter's type hold
     * @param resultContents what the objects of the result's type hold
     * @param contents tells what the objects that are there hold
     */
    public GuardedMethod(
            MethodGovernance governance,
            List<List<String>> argumentContents,
            List<String> resultContents,
            Contents contents) {
        this.call = new GovernedCall(
                governance.declaringType(),
                governance.name(),
                governance.purposes(),
                governance
                        .reclassification()
                        .filter(reclassified -> reclassified.to().equals("statistics"))
                        .map(making -> new GovernedCall.Making(making.clause(), making.minimumGroupSize())));
        this.subjectParameter = governance.subjectParameter();
        this.disclosesResult = governance.requestHandler();
        this.disclosure = governance.disclosure().map(handedOver -> disclosure(governance, handedOver));
        this.result = read(governance.resultCategories());
        boolean judgesContents = !governance.purposes().isEmpty();
        this.judgesArguments = judgesContents && (disclosesResult || disclosure.isEmpty());
        this.judgesResult =
                judgesContents && !disclosesResult && call.statistics().isEmpty();
        this.argumentContents = argumentContents.stream().map(List::copyOf).toList();
        this.resultContents = List.copyOf(resultContents);
        this.contents = contents;
    }

    /** Tells what the objects in an argument or a result hold. */
    @FunctionalInterface
    public interface Contents {

        /** The categories, a list for each kind of object; empty when none holds any, or none can be seen. */
        Set<List<String>> of(Object value);
    }

    /** The call of the method itself. */
    @FunctionalInterface
    public interface Body {

        /** Calls it. */
        @Nullable
        Object call() throws Throwable;
    }

    /** Whether there is anything to guard. */
    public boolean isGoverned() {
        return !call.purposes().isEmpty()
                || call.statistics().isPresent()
                || disclosure.isPresent()
                || result.isPresent();
    }

    /**
     * Calls the method under its purposes, and judges arguments and result.
     *
     * @throws PurposeViolationException when they are refused
     * @throws Throwable what the method throws
     */
    public @Nullable Object call(@Nullable Object[] arguments, Body body) throws Throwable {
        Object before = CurrentScope.save();
        try {
            if (!call.purposes().isEmpty() || call.statistics().isPresent()) {
                Enforcement.enter(call, subjectParameter.isPresent() ? arguments[subjectParameter.getAsInt()] : null);
            }
            judge(arguments);
            return judge(body.call());
        } finally {
            CurrentScope.restore(before);
        }
    }

    private void judge(@Nullable Object[] arguments) {
        if (!disclosesResult) {
            disclosure.ifPresent(handedOver -> Enforcement.disclose(handedOver, arguments));
        }
        if (judgesArguments) {
            for (int index = 0; index < arguments.length; index++) {
                handle(arguments[index], argumentContents.get(index), "taking");
            }
        }
    }

    private @Nullable Object judge(@Nullable Object returned) {
        Object finished = Enforcement.finish(call, returned);
        if (finished == null) {
            return null;
        }
        result.ifPresent(read -> Enforcement.read(read, null));
        if (judgesResult) {
            handle(finished, resultContents, "returning");
        }
        if (disclosesResult) {
            disclosure
                    .map(handedOver -> handedOver.with(contents.of(finished)))
                    .ifPresent(handedOver -> Enforcement.disclose(handedOver, new Object[0]));
        }
        return finished;
    }

    private void handle(@Nullable Object value, List<String> ofType, String action) {
        if (value == null) {
            return;
        }
        Set<List<String>> objects = contents.of(value);
        (objects.isEmpty() ? Set.of(ofType) : objects)
                .forEach(held -> read(held).ifPresent(read -> Enforcement.handle(read, action)));
    }

    private Optional<GovernedRead> read(List<String> categories) {
        return categories.isEmpty()
                ? Optional.empty()
                : Optional.of(new GovernedRead(WITHOUT_NUMBER, call.type(), call.name(), categories, null));
    }

    private static GovernedDisclosure disclosure(MethodGovernance method, Disclosure disclosure) {
        boolean ofResult = method.requestHandler();
        List<String> categories = ofResult
                ? disclosure.result()
                : disclosure.parameters().stream()
                        .flatMap(parameter -> parameter.categories().stream())
                        .distinct()
                        .toList();
        List<String> unclassified = ofResult
                ? List.of()
                : disclosure.parameters().stream()
                        .filter(parameter -> parameter.kind() == ParameterKind.UNCLASSIFIED)
                        .map(Parameter::name)
                        .toList();
        return new GovernedDisclosure(
                method.declaringType(),
                method.name(),
                disclosure.to(),
                disclosure.channel().isEmpty() ? Optional.empty() : Optional.of(disclosure.channel()),
                categories,
                unclassified,
                ofResult ? OptionalInt.empty() : method.recipientParameter(),
                ofResult ? OptionalInt.empty() : method.subjectParameter());
    }
}
