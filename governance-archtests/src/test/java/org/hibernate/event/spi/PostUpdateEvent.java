package org.hibernate.event.spi;

/** Stands in for Hibernate's own. */
public interface PostUpdateEvent {
    Object[] getOldState();

    Object getEntity();
}
