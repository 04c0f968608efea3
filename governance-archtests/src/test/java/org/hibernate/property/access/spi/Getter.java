package org.hibernate.property.access.spi;

/** Stands in for Hibernate's own. */
public interface Getter {
    Object get(Object owner);
}
