package io.mokuteki.runtime;

import io.mokuteki.resolution.MethodGovernance;
import io.mokuteki.resolution.MethodGovernance.Disclosure;
import io.mokuteki.resolution.MethodGovernance.Parameter;
import io.mokuteki.resolution.MethodGovernance.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A method as a framework calls it where no agent guards it: its purposes are in force around the call, and what goes
 * in and comes out is judged. What its body reads, nobody sees.
 *
 * <ul>
 *   <li>A method that discloses: its arguments, or a request handler's result, against recipient and channel.
 *   <li>A result that is itself classified: as a read.
 *   <li>Arguments and results of a method with a purpose whose types hold classified fields: refused when the purposes
 *       permit nothing of what they hold. An object may hold more than the method reads of it.
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
    private final List<Optional<GovernedRead>> argumentContents;
    private final Optional<GovernedRead> resultContents;

    /**
     * Guards a method.
     *
     * @param governance what governs it
     * @param argumentContents what the objects of each parameter's type hold
     * @param resultContents what the objects of the result's type hold
     */
    public GuardedMethod(
            MethodGovernance governance, List<List<String>> argumentContents, List<String> resultContents) {
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
        List<Optional<GovernedRead>> contents = new ArrayList<>();
        argumentContents.forEach(categories -> contents.add(
                judgesContents && (disclosesResult || disclosure.isEmpty()) ? read(categories) : Optional.empty()));
        this.argumentContents = List.copyOf(contents);
        this.resultContents =
                judgesContents && !disclosesResult && call.statistics().isEmpty()
                        ? read(resultContents)
                        : Optional.empty();
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
        for (int index = 0; index < argumentContents.size(); index++) {
            if (arguments[index] != null) {
                argumentContents.get(index).ifPresent(contents -> Enforcement.handle(contents, "taking"));
            }
        }
    }

    private @Nullable Object judge(@Nullable Object returned) {
        Object finished = Enforcement.finish(call, returned);
        if (finished == null) {
            return null;
        }
        result.ifPresent(read -> Enforcement.read(read, null));
        resultContents.ifPresent(contents -> Enforcement.handle(contents, "returning"));
        if (disclosesResult) {
            disclosure.ifPresent(handedOver -> Enforcement.disclose(handedOver, new Object[0]));
        }
        return finished;
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
