package org.hibernate;

/** Stands in for Hibernate's own. */
public interface Interceptor {
    boolean onLoad(Object entity, Object id, Object[] state);

    void postFlush(Iterable<Object> entities);
}
