package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.resolution.Resolution;
import java.util.List;

/** One analysis, from the classes to everything that is found in them. */
final class Analysis {

    private final AnalysedCode code;
    private final List<String> recipientClients;

    Analysis(JavaClasses classes, Resolution resolution, DecisionEngine engine, List<String> recipientClients) {
        this.code = new AnalysedCode(classes, resolution, engine);
        this.recipientClients = recipientClients;
    }

    GovernedCode run() {
        List<Access> accesses = new ReadAccesses(code).find();
        GovernedTypes types = new GovernedTypes(code);
        GovernedMethods methods = new GovernedMethods(code);
        Ids ids = new IdsInCode(code).collect();
        return new GovernedCode(
                code.engine().policy(),
                types.names(),
                types.members(),
                methods.forPurposes(),
                accesses,
                methods.handOvers(),
                methods.makingStatistics(),
                new ClientCalls(code, recipientClients).find(accesses),
                types.forgottenFields(),
                types.classifiedConstants(),
                types.classifiedInValueClasses(),
                types.accessorsClassifiedAlone(),
                types.unheldLabels(),
                ids.unknown(),
                ids.unused(),
                new BlindSpots(code).find());
    }
}
