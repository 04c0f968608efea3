package org.hibernate;

import jakarta.persistence.EntityManager;

/** Stands in for Hibernate's own. */
public interface Session extends SharedSessionContract, EntityManager {}
