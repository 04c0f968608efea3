package org.hibernate.persister.entity;

/** Stands in for Hibernate's own. */
public interface EntityPersister {
    Object[] getValues(Object entity);

    String getEntityName();
}
