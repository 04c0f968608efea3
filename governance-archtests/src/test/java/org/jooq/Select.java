package org.jooq;

/** Stands in for jOOQ's own. */
public interface Select<R> extends ResultQuery<R> {}
