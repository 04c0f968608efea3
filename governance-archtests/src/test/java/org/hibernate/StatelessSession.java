package org.hibernate;

/** Stands in for Hibernate's own. */
public interface StatelessSession extends SharedSessionContract {}
