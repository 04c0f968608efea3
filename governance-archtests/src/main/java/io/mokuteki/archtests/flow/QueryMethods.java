package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.mokuteki.archtests.flow.CallGraph.Node;
import io.mokuteki.resolution.Resolution;
import java.util.List;
import java.util.Optional;

/**
 * Methods without a body that a library runs as queries: those with a query on them, and those of repositories whose
 * query follows from their name and result.
 *
 * <p>A query that is derived selects an entity when that is the result, and else only the columns that the result asks
 * for: then no accessor of the entity is ever called. What comes is guarded in a type of which everything is classified,
 * an interface too, for which the proxy behind it asks. What a query selects that somebody has written is not looked into.
 */
final class QueryMethods {

    static final String COLUMNS = "The query reads columns, and columns have no categories.";

    private static final List<String> QUERIES = List.of(
            "org.springframework.data.jpa.repository.Query",
            "org.springframework.data.jpa.repository.NativeQuery",
            "org.springframework.data.jpa.repository.query.Procedure",
            "org.springframework.data.jdbc.repository.query.Query",
            "org.springframework.data.r2dbc.repository.Query",
            "jakarta.data.repository.Query",
            "org.hibernate.annotations.processing.HQL",
            "org.hibernate.annotations.processing.SQL",
            "org.apache.ibatis.annotations.Select",
            "org.apache.ibatis.annotations.SelectProvider");

    /** Marks what of a projection is read from an entity, and not from columns. */
    private static final String EXPRESSION = "org.springframework.beans.factory.annotation.Value";

    private static final String MAPPER = "org.apache.ibatis.annotations.Mapper";

    /** Mark what answers a number of rows, and no column. */
    private static final List<String> WRITES = List.of(
            "org.springframework.data.jpa.repository.Modifying",
            "org.springframework.data.jdbc.repository.query.Modifying",
            "org.springframework.data.r2dbc.repository.Modifying",
            "org.apache.ibatis.annotations.Insert",
            "org.apache.ibatis.annotations.InsertProvider",
            "org.apache.ibatis.annotations.Update",
            "org.apache.ibatis.annotations.UpdateProvider",
            "org.apache.ibatis.annotations.Delete",
            "org.apache.ibatis.annotations.DeleteProvider");

    /** The beginnings of the names of derived queries that tell no column. */
    private static final List<String> TELLING_NOTHING = List.of("count", "exists", "delete", "remove");

    private final Resolution resolution;

    QueryMethods(Resolution resolution) {
        this.resolution = resolution;
    }

    /** What is not seen of a method; empty when it is no query, or all that its result holds is guarded. */
    Optional<BlindSpot> unseen(Node node) {
        return text(node.unit())
                .map(text -> new BlindSpot(BlindSpot.Kind.QUERY, node.site().toString(), text));
    }

    private Optional<String> text(JavaCodeUnit unit) {
        if (!(unit instanceof JavaMethod method)
                || !method.getModifiers().contains(JavaModifier.ABSTRACT)
                || hasAny(method, WRITES)) {
            return Optional.empty();
        }
        if (hasAny(method, QUERIES) || method.getOwner().isAnnotatedWith(MAPPER)) {
            return Optional.of(COLUMNS);
        }
        return Repositories.include(method.getOwner()) ? ofDerived(method) : Optional.empty();
    }

    private Optional<String> ofDerived(JavaMethod method) {
        if (method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Class.class))) {
            return Optional.of("The query reads columns into what its caller names.");
        }
        QueryResult result = QueryResult.of(method);
        List<JavaClass> entities = Repositories.entities(method.getOwner());
        Optional<String> projections = result.types().stream()
                .filter(type -> entities.stream()
                        .noneMatch(entity ->
                                type.isAssignableTo(entity.getName()) || entity.isAssignableTo(type.getName())))
                .flatMap(type -> ofProjection(type).stream())
                .findFirst();
        boolean columns = result.types().isEmpty()
                && !result.ofTheRepository()
                && TELLING_NOTHING.stream().noneMatch(method.getName()::startsWith)
                && !method.getRawReturnType().getName().equals("void");
        return columns ? Optional.of(COLUMNS) : projections;
    }

    private Optional<String> ofProjection(JavaClass type) {
        if (type.isInterface() && type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EXPRESSION))) {
            return Optional.of("The query fills " + type.getName() + " by expressions, and what they read is decided at"
                    + " run time.");
        }
        return resolution.isClassifiedCompletely(type.getName())
                ? Optional.empty()
                : Optional.of(
                        "The query reads columns into " + type.getName() + ", of which not everything is classified.");
    }

    private static boolean hasAny(JavaCodeUnit unit, List<String> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> unit.isAnnotatedWith(annotation) || unit.isMetaAnnotatedWith(annotation));
    }
}
