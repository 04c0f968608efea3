package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaClass;
import io.mokuteki.archtests.flow.CallGraph.Node;
import io.mokuteki.resolution.MethodGovernance.Disclosure;
import io.mokuteki.resolution.MethodGovernance.Parameter;
import java.util.List;

/** Every id that the annotations of the code name, and where. */
final class IdsInCode {

    private final AnalysedCode code;

    IdsInCode(AnalysedCode code) {
        this.code = code;
    }

    Ids collect() {
        Ids ids = new Ids(code.engine());
        for (JavaClass type : code.types()) {
            code.resolution().type(type.getName()).ifPresent(governance -> {
                Site onType = new Site(
                        type.getName(), "type", type.getSourceCodeLocation().getSourceFileName(), 0);
                governance.purposes().forEach(id -> ids.use(IdKind.PURPOSE, id, onType));
                governance.categories().forEach(id -> ids.use(IdKind.CATEGORY, id, onType));
                governance
                        .fields()
                        .forEach(field -> field.categories()
                                .forEach(id -> ids.use(IdKind.CATEGORY, id, GovernedTypes.siteOf(type, field))));
            });
        }
        for (Node node : code.graph().nodes()) {
            code.governed(node).ifPresent(method -> {
                Site site = node.site();
                method.purposes().forEach(id -> ids.use(IdKind.PURPOSE, id, site));
                method.resultCategories().forEach(id -> ids.use(IdKind.CATEGORY, id, site));
                method.disclosure().filter(Disclosure::declared).ifPresent(disclosure -> {
                    ids.use(IdKind.RECIPIENT, disclosure.to(), site);
                    if (!disclosure.channel().isEmpty()) {
                        ids.use(IdKind.CHANNEL, disclosure.channel(), site);
                    }
                    disclosure.parameters().stream()
                            .map(Parameter::categories)
                            .flatMap(List::stream)
                            .forEach(id -> ids.use(IdKind.CATEGORY, id, site));
                });
                method.reclassification().ifPresent(reclassification -> {
                    ids.use(IdKind.RECLASSIFICATION, reclassification.to(), site);
                    ids.use(IdKind.CLAUSE, reclassification.clause(), site);
                });
            });
        }
        return ids;
    }
}
