package org.hibernate.engine.spi;

/** Stands in for Hibernate's own. */
public interface EntityEntry {
    Object getLoadedValue(String property);

    Object getId();
}
