package org.hibernate.query;

/** Stands in for Hibernate's own. */
public interface QueryProducer {

    Object createSelectionQuery(String query, Class<?> result);

    Object createNamedMutationQuery(String name);

    Object createNativeQuery(String sql, Class<?> result);
}
