package org.hibernate;

import org.hibernate.query.QueryProducer;

/** Stands in for Hibernate's own. */
public interface SharedSessionContract extends QueryProducer {

    Object createStoredProcedureCall(String procedure);
}
